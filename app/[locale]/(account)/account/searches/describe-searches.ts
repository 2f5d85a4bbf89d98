import { getLocale, getTranslations } from 'next-intl/server';
import { plainText } from '@/core/locale-text';
import { formatDecimal } from '@/core/money';
import { regionNames } from '@/domain/organisations/regions';
import type { SavedSearchView } from '@/domain/saved-searches/queries';
import type { SavedAddress } from '@/domain/saved-searches/rules';
import { database } from '@/server/database';

/** What each saved search asks for, in words, by its id; nothing where its name says so already. */
export async function describeSearches(searches: readonly SavedSearchView[]): Promise<Map<string, string>> {
  const t = await getTranslations();
  const filtersOf = await filterWords(searches.map(({ address }) => address));
  return new Map(
    searches.map(({ id, name, address }) => {
      const filters = filtersOf(address);
      const words = address.q ? [t('saved.words', { words: address.q })] : [];
      return [id, name === nameOf(address, filters) ? '' : [...words, ...filters].join(' · ')];
    }),
  );
}

const LONGEST_NAME = 120;
const LONGEST_WORDS = 60;

/** A name for a search that is to be saved: all that it asks for, as far as a name may go. */
export async function nameSearch(address: SavedAddress): Promise<string> {
  const filtersOf = await filterWords([address]);
  return nameOf(address, filtersOf(address));
}

function nameOf({ q = '' }: SavedAddress, filters: readonly string[]): string {
  const words = shortened(q, LONGEST_WORDS);
  return shortened([words, ...filters].filter(Boolean).join(' · '), LONGEST_NAME);
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

/** Says what the filters of any of these addresses are. */
async function filterWords(addresses: readonly SavedAddress[]): Promise<(address: SavedAddress) => string[]> {
  const [t, locale] = [await getTranslations(), await getLocale()];
  const regions = await regionNames(
    database(),
    addresses.flatMap(({ region }) => region ?? []),
  );
  const label = (key: string, fallback: string) => (t.has(key) ? t(key) : fallback);
  return ({ kind, category, region, organisation, ipc, priceMin, priceMax, bookingMode, facets, within }) => {
    const facetWords = (facets ?? '')
      .split(',')
      .filter(Boolean)
      .map((facet) => {
        const [field = '', value = ''] = facet.split('=');
        return label(`kinds.${kind}.options.${field}.${value}`, value);
      });
    return [
      kind && label(`kinds.${kind}.plural`, kind),
      kind && category && label(`kinds.${kind}.categories.${category}`, category),
      region && plainText(regions.get(region), locale),
      organisation && t('search.by-organisation', { organisation }),
      ipc && `${t('search.ipc')} ${ipc}`,
      priceMin && t('search.price-over', { amount: formatDecimal(priceMin, locale) }),
      priceMax && t('search.price-under', { amount: formatDecimal(priceMax, locale) }),
      bookingMode && label(`kinds.bookingModes.${bookingMode}.label`, bookingMode),
      ...facetWords,
      within && t('search.within', { within }),
    ].flatMap((part) => part || []);
  };
}
