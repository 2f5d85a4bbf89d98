import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import type { SearchHit } from '@/domain/search/views';
import { Link } from '@/server/i18n/navigation';
import { KindBadge } from './kind-badge';
import { ListingCover } from './listing-cover';
import { LocaleLine } from './locale-line';
import { PriceText } from './price-text';
import { RegionText } from './region-text';

/** A listing in a grid: home, similar listings, an organisation's page. */
export function ListingCard({ hit, level: Heading = 'h3' }: { hit: SearchHit; level?: 'h2' | 'h3' }) {
  const t = useTranslations('market.card');
  return (
    <Card interactive padded={false} className="flex flex-col overflow-hidden">
      <ListingCover
        kind={hit.kind}
        category={hit.category}
        photoFileId={hit.photoFileId}
        className="aspect-[8/5] w-full border-line border-b"
      />
      <div className="flex flex-1 flex-col gap-1.5 p-4">
        <div className="flex items-center gap-2">
          <KindBadge kind={hit.kind} category={hit.category} />
          {hit.bookingMode === 'instant' && <span className="text-brass text-xs">{t('instant')}</span>}
        </div>
        <Heading className="line-clamp-2 text-base leading-snug">
          <Link href={`/listings/${hit.slug}`} prefetch={false} className="stretched outline-none">
            <LocaleLine text={hit.title} />
          </Link>
        </Heading>
        <p className="line-clamp-1 text-ink-muted text-sm">
          <LocaleLine text={hit.organisation.name} />
        </p>
        <div className="mt-auto flex flex-wrap items-baseline justify-between gap-x-3 pt-2">
          <PriceText price={hit.price} />
          <span className="text-ink-muted text-xs">
            <RegionText region={hit.region} />
          </span>
        </div>
      </div>
    </Card>
  );
}
