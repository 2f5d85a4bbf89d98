import { useLocale, useTranslations } from 'next-intl';
import { formatMoney, type Money } from '@/core/money';
import type { BookingDetail } from '@/domain/bookings/queries';

/** How a price comes about, line by line, and its total. */
export function PriceLines({
  lines,
  total,
  chargedOtherwise = false,
}: {
  lines: BookingDetail['priceLines'];
  total: Money;
  /** Samples or the like are charged on top, after the use. */
  chargedOtherwise?: boolean;
}) {
  const t = useTranslations('bookings.price');
  const locale = useLocale();
  const show = (minor: string) => formatMoney({ minor: BigInt(minor), currency: total.currency }, locale);
  return (
    <div className="grid gap-2 text-sm">
      {lines.map((line) => (
        <div key={line.basis} className="flex items-baseline justify-between gap-4">
          <span className="text-ink-muted tabular-nums">
            {t(`line.${line.basis}`, { quantity: line.quantity, rate: show(line.unitAmountMinor) })}
            {line.units > 1 && ` ${t('times-units', { units: line.units })}`}
          </span>
          <span className="tabular-nums">{show(line.amountMinor)}</span>
        </div>
      ))}
      <div className="flex items-baseline justify-between gap-4 border-line border-t pt-2">
        <span className="font-semibold">{t('total')}</span>
        <span className="font-semibold text-lg tabular-nums">
          {lines.length === 0 && total.minor === 0n
            ? t(chargedOtherwise ? 'otherwise' : 'free')
            : formatMoney(total, locale)}
        </span>
      </div>
      {chargedOtherwise && lines.length > 0 && <p className="text-ink-muted text-xs">{t('otherwise-too')}</p>}
    </div>
  );
}
