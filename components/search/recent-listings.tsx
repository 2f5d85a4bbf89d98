import { useTranslations } from 'next-intl';
import { ListingCard } from '@/components/listings/public/listing-card';
import type { SearchHit } from '@/domain/search/views';
import { Link } from '@/server/i18n/navigation';

export function RecentListings({ hits }: { hits: readonly SearchHit[] }) {
  const t = useTranslations('market.home');
  return (
    <section aria-labelledby="recent-title">
      <div className="mb-5 flex items-baseline justify-between gap-4">
        <h2 id="recent-title" className="text-2xl">
          {t('recent')}
        </h2>
        <Link href="/search?sort=newest" prefetch={false} className="link text-sm">
          {t('all')}
        </Link>
      </div>
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
