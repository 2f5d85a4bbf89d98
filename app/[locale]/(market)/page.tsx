import type { Metadata } from 'next';
import { PageContainer } from '@/components/layout/page-container';
import { HomeHero } from '@/components/search/home-hero';
import { HomeRegions } from '@/components/search/home-regions';
import { HomeSteps } from '@/components/search/home-steps';
import { KindCards } from '@/components/search/kind-cards';
import { RecentListings } from '@/components/search/recent-listings';
import { MARKET_ZONE } from '@/core/market-zone';
import { localMinute } from '@/core/zoned-time';
import { listRecentListings } from '@/domain/search/recent-listings';
import { searchListings } from '@/domain/search/search-listings';
import { database } from '@/server/database';
import { pageAlternates } from '@/server/page-alternates';

export const dynamic = 'force-dynamic';

const RECENT_PER_KIND = 2;

export async function generateMetadata(): Promise<Metadata> {
  return { alternates: await pageAlternates('/') };
}

/** The latest of each kind, and the counts of all. */
export default async function HomePage() {
  const now = new Date();
  const [recent, { total, facets }] = await Promise.all([
    listRecentListings(database(), RECENT_PER_KIND),
    searchListings(database(), { limit: 1, sort: 'newest' }, now),
  ]);
  return (
    <PageContainer width="full" className="sm:py-0">
      <HomeHero total={total} minute={localMinute(now, MARKET_ZONE)} />
      <div className="mx-auto grid max-w-page gap-16 px-4 py-12 sm:px-6 sm:py-16 lg:px-8">
        <KindCards facets={facets} />
        {recent.length > 0 && <RecentListings hits={recent} />}
        <HomeRegions regions={facets.regions} />
        <HomeSteps />
      </div>
    </PageContainer>
  );
}
