import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/core/money';
import type { SearchHit } from '@/domain/search/views';

/** The price by which a listing is first known: `¥220 / 小时`, or that it is agreed. */
export function PriceText({ price }: { price: SearchHit['price'] }) {
  const t = useTranslations();
  const locale = useLocale();
  if (!price) return <span className="text-ink-muted text-sm">{t('market.card.on-request')}</span>;
  const amount = formatMoney({ minor: BigInt(price.amountMinor), currency: price.currency }, locale);
  if (price.amountMinor === '0') return <span className="font-semibold">{t('market.card.free')}</span>;
  return (
    <span className="whitespace-nowrap">
      <span className="font-semibold tabular-nums">{amount}</span>
      <span className="text-ink-muted text-sm"> / {t(`kinds.rateBases.${price.basis}`)}</span>
    </span>
  );
}
