import { parseInput } from '@/domain/events/command';
import { searchInput } from '@/domain/search/inputs';
import { searchListings } from '@/domain/search/search-listings';
import { apiRoute } from '@/server/api';

/** The market's search: the same words, filters and counts as the search page. */
export const searchListingsRoute = apiRoute({
  name: 'GET /api/v1/listings',
  access: 'public',
  handle: async ({ ctx, query }) => {
    const { items, total, facets, nextCursor, words } = await searchListings(
      ctx.db,
      parseInput(searchInput, query),
      ctx.now,
    );
    return { body: { items, total, facets, nextCursor, words } };
  },
});
