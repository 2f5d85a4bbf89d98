import { parseInput } from '@/domain/events/command';
import { countsInput, searchInput } from '@/domain/search/inputs';
import { searchListings } from '@/domain/search/search-listings';
import { searchWithoutCounts } from '@/domain/search/search-without-counts';
import { apiRoute } from '@/server/api';

/** The market's search: the same words, filters and counts as the search page. */
export const searchListingsRoute = apiRoute({
  name: 'GET /api/v1/listings',
  access: 'public',
  handle: async ({ ctx, query }) => {
    const input = parseInput(searchInput, query);
    if (parseInput(countsInput, query).counts === 'none') {
      const { items, nextCursor, words } = await searchWithoutCounts(ctx.db, input, ctx.now);
      return { body: { items, nextCursor, words } };
    }
    const { items, total, facets, nextCursor, words } = await searchListings(ctx.db, input, ctx.now);
    return { body: { items, total, facets, nextCursor, words } };
  },
});
