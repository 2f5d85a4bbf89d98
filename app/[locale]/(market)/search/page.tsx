import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageContainer } from '@/components/layout/page-container';
import { SkipLink } from '@/components/layout/skip-link';
import { FilterPanel } from '@/components/search/filter-panel';
import { KindTabs } from '@/components/search/kind-tabs';
import { searchHref } from '@/components/search/search-address';
import { SearchBox } from '@/components/search/search-box';
import { SearchFailure } from '@/components/search/search-failure';
import { SearchFrame } from '@/components/search/search-frame';
import { SearchResults } from '@/components/search/search-results';
import { DomainError } from '@/core/errors';
import { MARKET_ZONE } from '@/core/market-zone';
import { localMinute } from '@/core/zoned-time';
import { regionPath } from '@/domain/organisations/regions';
import type { SearchInput } from '@/domain/search/inputs';
import { searchListings } from '@/domain/search/search-listings';
import { type TimeOutlook, timeOutlook } from '@/domain/search/time-outlook';
import type { SearchPage as SearchPageView } from '@/domain/search/views';
import { didYouMean } from '@/domain/suggestions/did-you-mean';
import { database } from '@/server/database';
import { getPathname } from '@/server/i18n/navigation';
import { pageAlternates } from '@/server/page-alternates';
import { logSearch } from '@/server/search-log';
import { type LaterTime, laterTimes } from './later-times';
import { PostNeed } from './post-need';
import { lastDay, type RawAddress, type ReadAddress, readAddress } from './read-address';
import { SaveSearch } from './save-search';

interface PageProps {
  searchParams: Promise<RawAddress>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { address } = readAddress(await searchParams, new Date());
  const t = await getTranslations();
  const kind = address.kind && t(`kinds.${address.kind}.plural`);
  const title = address.q ? t('search.title-words', { words: address.q }) : (kind ?? t('search.title'));
  const isPlain = Object.keys(address).every((part) => part === 'kind' || part === 'category');
  return {
    title,
    // Endless combinations of filters are no pages of their own for search engines.
    robots: isPlain ? undefined : { index: false, follow: true },
    alternates: await pageAlternates(isPlain ? searchHref(address) : '/search'),
  };
}

export default async function SearchPage({ searchParams }: PageProps) {
  const now = new Date();
  const { input, address, fields, wrong, hasNonsense } = readAddress(await searchParams, now);
  const [page, region, locale] = await Promise.all([
    runSearch(input, now),
    address.region ? regionPath(database(), address.region) : [],
    getLocale(),
  ]);
  const t = await getTranslations('search');
  const [meant, outlook] = await Promise.all([
    page && address.q && isPoor(page) ? didYouMean(database(), address.q, now) : null,
    page && findOutlook({ input, address }, page, now),
  ]);
  const query = searchHref(fields).split('?')[1] ?? '';
  const minute = localMinute(now, MARKET_ZONE);
  return (
    <PageContainer>
      <h1 className="sr-only">{t('title')}</h1>
      <SearchFrame action={getPathname({ href: '/search', locale })} address={query}>
        <SearchBox form="search" words={address.q} className="mx-auto mb-4 max-w-3xl" />
        {page ? (
          <>
            <SkipLink to="results">{t('skip-to-results')}</SkipLink>
            <KindTabs address={address} facets={page.facets} />
            <div className="mt-5 grid gap-x-10 lg:grid-cols-[16rem_minmax(0,1fr)]">
              <FilterPanel
                address={address}
                fields={fields}
                wrong={wrong}
                page={page}
                region={region}
                minute={minute}
                last={lastDay(now)}
              />
              <SearchResults
                address={address}
                page={page}
                region={region}
                minute={minute}
                wrong={wrong}
                hasNonsense={hasNonsense}
                isFurther={input.cursor !== undefined}
                meant={meant}
                outlook={outlook}
                searchId={page && (await logSearch(input, page, now))}
                save={<SaveSearch address={address} />}
                need={address.q ? <PostNeed address={address} /> : null}
              />
            </div>
          </>
        ) : (
          <SearchFailure address={address} />
        )}
      </SearchFrame>
    </PageContainer>
  );
}

/** So little was found that another spelling may be what was meant. */
function isPoor({ words, total }: SearchPageView): boolean {
  return words === 'some' || total.value < 3;
}

/** Null when the search took too long. A cursor that is not ours starts from the first page. */
async function runSearch(input: SearchInput, now: Date) {
  try {
    return await searchListings(database(), input, now);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'invalid-input' && input.cursor) {
      return await searchListings(database(), { ...input, cursor: undefined }, now);
    }
    if (error.params.reason === 'search-timeout') return null;
    throw error;
  }
}

/** What is missed because the time is so near, and when there is more; nothing where to find that out takes too long. */
async function findOutlook(
  { input, address }: Pick<ReadAddress, 'input' | 'address'>,
  page: SearchPageView,
  now: Date,
): Promise<TimeOutlook<LaterTime> | null> {
  try {
    return address.date ? await timeOutlook(database(), input, page, laterTimes(address, now), now) : null;
  } catch (error) {
    if (error instanceof DomainError && error.params.reason === 'search-timeout') return null;
    throw error;
  }
}
