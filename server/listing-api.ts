import { z } from 'zod';
import { notFound } from '@/core/errors';
import { type CommandContext, parseInput } from '@/domain/events/command';
import { getListingForEdit } from '@/domain/listings/get-listing';
import { listingRef } from '@/domain/listings/inputs';
import type { ListingState } from '@/domain/listings/save-listing';
import { apiRoute } from './api';

/** Body of a transition: nothing, or the version that the caller saw. */
export const transitionBody = listingRef.pick({ version: true });

/** An API route for one action of the listing process; answers the listing as it is afterwards. */
export function transitionRoute(name: string, run: (ctx: CommandContext, input: unknown) => Promise<ListingState>) {
  return apiRoute<{ id: string }>({
    name,
    access: 'listings:write',
    handle: async ({ ctx, params, body }) => {
      const { version } = parseInput(transitionBody, body);
      await run(ctx, { listingId: pathId(params.id), version });
      return { body: await getListingForEdit(ctx, params.id) };
    },
  });
}

/** An API route that replaces one part of a listing: its hours, units or prices. */
export function partRoute(name: string, run: (ctx: CommandContext, input: unknown) => Promise<ListingState>) {
  return apiRoute<{ id: string }>({
    name,
    access: 'listings:write',
    handle: async ({ ctx, params, body }) => {
      await run(ctx, { ...body, listingId: pathId(params.id) });
      return { body: await getListingForEdit(ctx, params.id) };
    },
  });
}

/** An id from an address; one that is none is simply not there. */
export function pathId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw notFound();
  return id;
}
