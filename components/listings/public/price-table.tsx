import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/core/money';
import type { ListingRate } from '@/domain/listings/published-queries';

/** Prices: a row per basis, a column per customer group that has any. */
export function PriceTable({ rates }: { rates: readonly ListingRate[] }) {
  const t = useTranslations();
  const locale = useLocale();
  const groups = (['public', 'partner', 'internal'] as const).filter((group) =>
    rates.some((rate) => rate.customerGroup === group),
  );
  const bases = [...new Set(rates.map(({ basis }) => basis))];
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{t('market.listing.prices')}</caption>
        <thead>
          <tr className="border-line-strong border-b text-ink-muted">
            <th scope="col" className="py-2 pr-4 text-left font-normal">
              {t('market.listing.price-basis')}
            </th>
            {groups.map((group) => (
              <th key={group} scope="col" className="px-2 py-2 text-right font-normal">
                {t(`kinds.customerGroups.${group}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bases.map((basis) => (
            <tr key={basis} className="border-line border-b">
              <th scope="row" className="py-2.5 pr-4 text-left font-normal">
                {t('market.listing.per', { basis: t(`kinds.rateBases.${basis}`) })}
              </th>
              {groups.map((group) => {
                const rate = rates.find((each) => each.basis === basis && each.customerGroup === group);
                return (
                  <td key={group} className="px-2 py-2.5 text-right font-medium tabular-nums">
                    {rate ? formatMoney({ minor: BigInt(rate.amountMinor), currency: rate.currency }, locale) : '—'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
