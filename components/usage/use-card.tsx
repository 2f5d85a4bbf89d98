import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dayText, timeText } from '@/components/bookings/format-time';
import { Card, CardHeader } from '@/components/ui/card';
import { plainText } from '@/core/locale-text';
import { formatMoney, money, sum } from '@/core/money';
import type { BookingUseView } from '@/domain/usage/queries';

/** What really happened in a booking's time: when, what came of it, what was used. `code` checks in at the kiosk. */
export function UseCard({
  use,
  timeZone,
  code,
  actions,
  removeLine,
}: {
  use: BookingUseView;
  timeZone: string;
  code?: string;
  actions?: ReactNode;
  /** A button for each line, where the reader may take it back. */
  removeLine?: (id: string) => ReactNode;
}) {
  const t = useTranslations('usage.card');
  const locale = useLocale();
  const at = (instant: Date) => `${dayText(instant, locale, timeZone)} ${timeText(instant, locale, timeZone)}`;
  const total = sum(
    use.lines.map(({ amountMinor }) => money(BigInt(amountMinor), use.currency)),
    use.currency,
  );
  return (
    <Card className="mt-6">
      <CardHeader title={t('title')} />
      <div className="grid gap-4 text-sm">
        {code && (
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 rounded-md bg-surface-sunken px-4 py-3">
            <span className="text-ink-muted">{t('code')}</span>
            <span className="font-mono font-semibold text-2xl tracking-[0.2em]">{code}</span>
            <span className="text-ink-muted text-xs">{t('code-hint')}</span>
          </div>
        )}
        {use.startedAt && (
          <p className="tabular-nums">
            {t('from', { time: at(use.startedAt) })}
            {' · '}
            {use.endedAt ? t('to', { time: at(use.endedAt) }) : t('running')}
          </p>
        )}
        {use.results && <p className="whitespace-pre-line rounded-md bg-surface-sunken px-3 py-2">{use.results}</p>}
        {use.lines.length > 0 && (
          <div>
            <h3 className="mb-1 font-medium">{t('lines')}</h3>
            <ul className="divide-y divide-line">
              {use.lines.map(({ id, name, quantity, kind, amountMinor, note }) => (
                <li key={id} className="flex items-center gap-3 py-2">
                  <span className="min-w-0 flex-1">
                    {plainText(name, locale)} × {quantity}
                    {kind === 'staff-hour' && ` ${t('hours')}`}
                    {note && <span className="block text-ink-muted text-xs">{note}</span>}
                  </span>
                  <span className="tabular-nums">{formatMoney(money(BigInt(amountMinor), use.currency), locale)}</span>
                  {removeLine?.(id)}
                </li>
              ))}
            </ul>
            <p className="flex justify-between border-line border-t pt-2 font-medium">
              <span>{t('total')}</span>
              <span className="tabular-nums">{formatMoney(total, locale)}</span>
            </p>
            <p className="text-ink-muted text-xs">{t('total-hint')}</p>
          </div>
        )}
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </Card>
  );
}
