import { ArrowRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { whenText } from '@/components/bookings/format-time';
import { formatMoney } from '@/core/money';
import type { MovePreview } from '@/domain/calendars/preview-move';

/** A booking's time and price before it is moved and after; without an after, that it cannot be so. Needs messages `calendars`. */
export function MoveTimes({
  before,
  after,
  timeZone,
}: Pick<MovePreview, 'before' | 'timeZone'> & { after: MovePreview['after'] }) {
  const t = useTranslations('calendars.move');
  const locale = useLocale();
  const when = (time: { start: string; end: string }) =>
    whenText({ start: new Date(time.start), end: new Date(time.end) }, locale, timeZone);
  const price = ({ amountMinor, currency }: { amountMinor: string; currency: string }) =>
    formatMoney({ minor: BigInt(amountMinor), currency }, locale);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-3 rounded-md bg-surface-sunken p-3 text-sm">
      <p className="text-ink-muted">
        <span className="block text-xs">{t('from')}</span>
        <span className="block tabular-nums">{when(before)}</span>
        <span className="block text-xs tabular-nums">{price(before)}</span>
      </p>
      <ArrowRight aria-hidden="true" className="size-4 text-ink-muted" />
      <p className="font-medium">
        <span className="block font-normal text-ink-muted text-xs">{t('to')}</span>
        <span className="block tabular-nums">{after ? when(after) : t('not-so')}</span>
        {after && (
          <span className="block text-xs tabular-nums">
            {price(after)}
            {after.amountMinor !== before.amountMinor && ` · ${t('price-changes')}`}
          </span>
        )}
      </p>
    </div>
  );
}
