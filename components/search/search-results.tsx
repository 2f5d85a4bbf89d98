import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/link-button';
import type { RegionStep } from '@/domain/listings/published-queries';
import type { SearchPage } from '@/domain/search/views';
import { Link } from '@/server/i18n/navigation';
import { FilterChips, useActiveFilters } from './active-filters';
import { FilterButton } from './filter-panel';
import { NoResults } from './no-results';
import { PresetLinks } from './preset-links';
import { ResultCard } from './result-card';
import { ResultClicks } from './result-clicks';
import { hasFreeTime, LONG_WORDS, MAX_WORDS, type SearchAddress, searchHref, type WrongParts } from './search-address';
import { SortSelect } from './sort-select';
import { type Outlook, TooLate } from './too-late';
import { useTotalText } from './total-text';

/** How many, by what, in which order, and the results themselves. */
export function SearchResults({
  address,
  page,
  region,
  minute,
  wrong,
  hasNonsense,
  isFurther,
  meant,
  outlook,
  save,
  need,
  searchId,
}: {
  address: SearchAddress;
  page: SearchPage;
  region: readonly RegionStep[];
  /** Now, on the market's clock. */
  minute: string;
  /** Filters that were typed wrong and are not searched by. */
  wrong: WrongParts;
  /** Something else in the address made no sense and was left out. */
  hasNonsense: boolean;
  /** Not the first page. */
  isFurther: boolean;
  /** Another way to write the words, where little was found. */
  meant: string | null;
  /** What is missed because the time is so near. */
  outlook: Outlook | null;
  /** The means to keep this search. */
  save: ReactNode;
  /** The means to post what is sought, where nothing was found. */
  need: ReactNode;
  /** Under which the search log has this search; null when it has not. */
  searchId: string | null;
}) {
  const t = useTranslations('search');
  const total = useTotalText();
  const filters = useActiveFilters(address, region);
  const count = t('count', { total: total(page.total) });
  const headings: Partial<Record<SearchPage['words'], string>> = { some: t('near-misses'), fewer: t('fewer-words') };
  const heading = page.beside > 0 ? t('count-and-beside', { count, beside: page.beside }) : count;
  return (
    <section
      id="results"
      tabIndex={-1}
      aria-labelledby="results-title"
      className="min-w-0 scroll-mt-20 outline-none transition-opacity group-data-pending/frame:opacity-50"
    >
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <h2 id="results-title" className="mr-auto text-base" aria-live="polite">
          {headings[page.words] ?? heading}
        </h2>
        {page.items.length > 0 && save}
        <div className="flex gap-2 max-sm:w-full max-sm:*:flex-1">
          <FilterButton active={filters.length} />
          <SortSelect
            value={address.sort}
            hasWords={page.words !== 'none' && page.words !== 'ignored'}
            hasNear={Boolean(address.near)}
          />
        </div>
      </div>
      {/* Beside the results the filters have them. */}
      {hasFreeTime(address) && (
        <PresetLinks address={address} minute={minute} className="-mx-4 mb-3 overflow-x-auto px-4 py-0.5 lg:hidden" />
      )}
      <div className="mb-4 grid gap-3 empty:hidden">
        <FilterChips filters={filters} clearHref={searchHref({ q: address.q, kind: address.kind })} />
        {outlook && <TooLate outlook={outlook} />}
        {page.words === 'some' && page.items.length > 0 && (
          <Alert tone="info">{t('near-misses-hint', { count })}</Alert>
        )}
        {page.words === 'ignored' && <Alert tone="info">{t('words-ignored')}</Alert>}
        {(address.q ?? '').length >= LONG_WORDS && <LongWords words={address.q ?? ''} />}
        {meant && <DidYouMean address={address} meant={meant} />}
        {Object.keys(wrong).length > 0 && <WrongFilters wrong={wrong} />}
        {hasNonsense && <Alert tone="warning">{t('parts-ignored')}</Alert>}
      </div>
      {page.items.length === 0 ? (
        <NoResults address={address} filters={filters} wayOut={page.wayOut} save={save} need={need} />
      ) : (
        <ResultClicks searchId={searchId}>
          {page.items.map((hit) => (
            <li key={hit.id}>
              <ResultCard hit={hit} address={address} />
            </li>
          ))}
        </ResultClicks>
      )}
      {(page.nextCursor || isFurther) && (
        <nav aria-label={t('more-pages')} className="mt-6 flex justify-center gap-3">
          {isFurther && (
            <LinkButton href={searchHref(address)} rel="first">
              {t('first-page')}
            </LinkButton>
          )}
          {page.nextCursor && (
            <LinkButton href={searchHref(address, { cursor: page.nextCursor })} rel="next" prefetch={false}>
              {t('next-page')}
            </LinkButton>
          )}
        </nav>
      )}
    </section>
  );
}

/** Who searches with a text is told of the page that is made for it, and of what was cut off. */
function LongWords({ words }: { words: string }) {
  const t = useTranslations('search');
  return (
    <Alert tone="info">
      {words.length >= MAX_WORDS && <p>{t('words-cut', { max: MAX_WORDS })}</p>}
      <p>
        {t.rich('match-instead', {
          match: (label) => (
            <Link href="/needs/match" prefetch={false} className="link font-medium">
              {label}
            </Link>
          ),
        })}
      </p>
    </Alert>
  );
}

/** The same search with the words written otherwise. */
function DidYouMean({ address, meant }: { address: SearchAddress; meant: string }) {
  const t = useTranslations('search');
  return (
    <p>
      {t.rich('did-you-mean', {
        words: () => (
          <Link href={searchHref(address, { q: meant })} prefetch={false} className="link font-medium">
            {meant}
          </Link>
        ),
      })}
    </p>
  );
}

/** Which filters were not used; on a phone their fields, which say why, are out of sight. */
function WrongFilters({ wrong }: { wrong: WrongParts }) {
  const t = useTranslations('search');
  const format = useFormatter();
  const titles = Object.keys(wrong).map((part) => t(part.startsWith('price') ? 'price' : 'free-at'));
  return <Alert tone="warning">{t('parts-wrong', { filters: format.list(new Set(titles)) })}</Alert>;
}
