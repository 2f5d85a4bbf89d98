import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { LISTING_KIND_NAMES } from '@/domain/listings/kinds';

const TONES: Record<string, BadgeTone> = {
  instrument: 'instrument',
  space: 'space',
  patent: 'patent',
  service: 'service',
};

/** How many of each kind an organisation has on the market. */
export function OfferCounts({ listings }: { listings: Record<string, number> }) {
  const t = useTranslations();
  const kinds = LISTING_KIND_NAMES.filter((kind) => (listings[kind] ?? 0) > 0);
  if (kinds.length === 0) return <span className="text-ink-muted text-xs">{t('market.organisations.no-offers')}</span>;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {kinds.map((kind) => (
        <li key={kind}>
          <Badge tone={TONES[kind]}>
            {t(`kinds.${kind}.plural`)} {listings[kind]}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
