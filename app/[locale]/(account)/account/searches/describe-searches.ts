import { getLocale, getTranslations } from 'next-intl/server';
import { plainText } from '@/core/locale-text';
import { formatDecimal } from '@/core/money';
import { regionNames } from '@/domain/organisations/regions';
import type { SavedSearchView } from '@/domain/saved-searches/queries';
import { database } from '@/server/database';

/** What each saved search asks for, in words, by its id. */
export async function describeSearches(searches: readonly SavedSearchView[]): Promise<Map<string, string>> {
  const [t, locale] = [await getTranslations(), await getLocale()];
  const regions = await regionNames(
    database(),
    searches.flatMap(({ address }) => address.region ?? []),
  );
  const wordsOf = ({ address }: SavedSearchView) => {
    const { q, kind, category, region, organisation, ipc, priceMin, priceMax, bookingMode, facets, within } = address;
    const yuan = (amount: string) => formatDecimal(amount, locale);
    const label = (key: string, fallback: string) => (t.has(key) ? t(key) : fallback);
    const facetWords = (facets ?? '')
      .split(',')
      .filter(Boolean)
      .map((facet) => {
        const [field = '', value = ''] = facet.split('=');
        return label(`kinds.${kind}.options.${field}.${value}`, value);
      });
    return [
      q && t('saved.words', { words: q }),
      kind && label(`kinds.${kind}.plural`, kind),
      kind && category && label(`kinds.${kind}.categories.${category}`, category),
      region && plainText(regions.get(region), locale),
      organisation && t('search.by-organisation', { organisation }),
      ipc && `${t('search.ipc')} ${ipc}`,
      priceMin && t('search.price-over', { amount: yuan(priceMin) }),
      priceMax && t('search.price-under', { amount: yuan(priceMax) }),
      bookingMode && label(`kinds.bookingModes.${bookingMode}.label`, bookingMode),
      ...facetWords,
      within && t('search.within', { within }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return new Map(searches.map((search) => [search.id, wordsOf(search)]));
}
