import { useTranslations } from 'next-intl';
import { Skeleton, SkeletonPage } from '@/components/ui/skeleton';
import type { SearchHit } from '@/domain/search/views';
import { ListingCard } from './listing-card';

export function SimilarListings({ hits }: { hits: readonly SearchHit[] }) {
  const t = useTranslations('market.listing');
  if (hits.length === 0) return null;
  return (
    <section aria-labelledby="similar-title" className="mt-14">
      <h2 id="similar-title" className="mb-4 text-xl">
        {t('similar')}
      </h2>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {hits.map((hit) => (
          <li key={hit.id} className="grid">
            <ListingCard hit={hit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Stands where the similar listings will be. */
export function SimilarListingsSkeleton({ count }: { count: number }) {
  return (
    <SkeletonPage className="mt-14">
      <Skeleton className="mb-4 h-7 w-40" />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {Array.from({ length: count }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: all alike, in a row
          <Skeleton key={at} className="h-72 rounded-lg" />
        ))}
      </div>
    </SkeletonPage>
  );
}
