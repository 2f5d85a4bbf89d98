import { MapPin, Zap } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { KindBadge } from '@/components/listings/public/kind-badge';
import { ListingCover } from '@/components/listings/public/listing-cover';
import { LocaleLine } from '@/components/listings/public/locale-line';
import { PriceText } from '@/components/listings/public/price-text';
import { RegionText } from '@/components/listings/public/region-text';
import type { SearchHit } from '@/domain/search/views';
import { Link } from '@/server/i18n/navigation';
import { listingHref, type SearchAddress } from './search-address';

/** Found because it is free: throughout the time asked for, or for some hours in it. */
type FoundFree = 'throughout' | 'somewhere' | null;

/** One result: what it is, who has it, where, for how much, and how it is booked. */
export function ResultCard({ hit, address }: { hit: SearchHit; address: SearchAddress }) {
  const t = useTranslations('search');
  const free: FoundFree = address.date ? (address.hours ? 'somewhere' : 'throughout') : null;
  return (
    <article className="relative grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 rounded-lg border border-line bg-surface-raised p-3 shadow-card transition-[box-shadow,border-color] hover:border-line-strong hover:shadow-lift has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus has-[a:focus-visible]:outline-offset-2 sm:grid-cols-[11rem_minmax(0,1fr)_auto] sm:gap-x-5 sm:p-4">
      <ListingCover
        kind={hit.kind}
        category={hit.category}
        photoFileId={hit.photoFileId}
        className="aspect-square w-full self-start rounded-md sm:aspect-[4/3]"
      />
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <KindBadge kind={hit.kind} category={hit.category} />
        </div>
        <h3 className="text-base leading-snug sm:text-lg">
          <Link href={listingHref(hit.slug, address)} prefetch={false} className="stretched outline-none">
            <LocaleLine text={hit.title} />
          </Link>
        </h3>
        <p className="text-ink-muted text-sm">
          <LocaleLine text={hit.organisation.name} />
        </p>
        <p className="hidden text-sm sm:line-clamp-2">
          <LocaleLine text={hit.summary} />
        </p>
        <p className="mt-auto flex flex-wrap items-center gap-x-4 gap-y-1 pt-1 text-ink-muted text-xs">
          {hit.region.length > 0 && (
            <span className="inline-flex items-center gap-1">
              <MapPin aria-hidden="true" className="size-3.5" />
              <RegionText region={hit.region} />
              {hit.distanceKm !== null && ` · ${t('distance', { km: hit.distanceKm })}`}
            </span>
          )}
        </p>
      </div>
      <div className="col-span-2 mt-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 sm:col-span-1 sm:mt-0 sm:flex-col sm:items-end sm:text-right">
        <PriceText price={hit.price} />
        <BookingHint mode={hit.bookingMode} free={free} />
      </div>
    </article>
  );
}

function BookingHint({ mode, free }: { mode: SearchHit['bookingMode']; free: FoundFree }) {
  const t = useTranslations();
  if (free) {
    return (
      <span className="font-medium text-sm text-success">
        {t(free === 'throughout' ? 'search.free-then' : 'search.free-within')}
      </span>
    );
  }
  if (mode === 'instant') {
    return (
      <span className="inline-flex items-center gap-1 text-brass text-sm">
        <Zap aria-hidden="true" className="size-3.5" />
        {t('kinds.bookingModes.instant.label')}
      </span>
    );
  }
  return <span className="text-ink-muted text-sm">{t(`kinds.bookingModes.${mode}.label`)}</span>;
}
