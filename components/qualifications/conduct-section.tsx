import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dayText } from '@/components/bookings/format-time';
import { Card, CardHeader } from '@/components/ui/card';
import { plainText } from '@/core/locale-text';
import type { ConductView } from '@/domain/qualifications/queries';

/** The rule on bookings not kept, who is suspended by it, and what counts towards it. */
export function ConductSection({
  conduct,
  ownZone,
  change,
  lift,
  excuse,
}: {
  conduct: ConductView;
  ownZone: string;
  change: ReactNode;
  lift?: (id: string) => ReactNode;
  excuse?: (id: string) => ReactNode;
}) {
  const t = useTranslations('qualifications.conduct');
  const locale = useLocale();
  return (
    <Card className="max-w-3xl">
      <CardHeader title={t('title')} description={t('now', { ...conduct.rule })} action={change} />
      <div className="grid gap-4 text-sm">
        {conduct.suspensions.length > 0 && (
          <ul className="divide-y divide-line">
            {conduct.suspensions.map(({ id, name, email, until, violations }) => (
              <li key={id} className="flex flex-wrap items-center gap-3 py-2">
                <span className="min-w-0 flex-1">
                  <span className="font-medium">{name}</span> <span className="text-ink-muted">{email}</span>
                  <span className="block text-ink-muted text-xs">
                    {t('suspended', { day: dayText(until, locale, ownZone, true), violations })}
                  </span>
                </span>
                {lift?.(id)}
              </li>
            ))}
          </ul>
        )}
        {conduct.violations.length === 0 ? (
          <p className="text-ink-muted">{t('no-violations')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {conduct.violations.map(({ id, name, at, reference, listing }) => (
              <li key={id} className="flex flex-wrap items-center gap-3 py-2">
                <span className="min-w-0 flex-1">
                  {name} · {plainText(listing, locale)}
                  <span className="block text-ink-muted text-xs tabular-nums">
                    {dayText(at, locale, ownZone, true)} · {reference}
                  </span>
                </span>
                {excuse?.(id)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
