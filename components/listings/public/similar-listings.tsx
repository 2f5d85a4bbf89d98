import { useTranslations } from 'next-intl';
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
