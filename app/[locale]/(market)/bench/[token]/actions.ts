'use server';

import { z } from 'zod';
import { parseInput } from '@/domain/events/command';
import { requirePerson } from '@/domain/identity/policy';
import { checkIn, checkOut } from '@/domain/usage/check-in';
import { noteResults } from '@/domain/usage/items';
import { organisationOfListing } from '@/domain/usage/problem-queries';
import { reportProblem } from '@/domain/usage/problems';
import { relocateAfterShutdowns } from '@/domain/usage/relocate';
import { walkUp } from '@/domain/usage/walk-up';
import { action } from '@/server/action';
import { prepareImage } from '@/server/images';
import { storeWith } from '@/server/uploads';

const enter = action('usage.check-in', checkIn);
export async function checkInAction(input: unknown, onceToken: string) {
  return enter(input, onceToken);
}

const leave = action('usage.check-out', checkOut);
export async function checkOutAction(input: unknown, onceToken: string) {
  return leave(input, onceToken);
}

const use = action('usage.walk-up', walkUp);
export async function walkUpAction(input: unknown, onceToken: string) {
  return use(input, onceToken);
}

const note = action('usage.note-results', noteResults);
export async function noteResultsAction(input: unknown, onceToken: string) {
  return note(input, onceToken);
}

const PHOTO_SIZE = { longestSide: 1600 };
const withPhoto = z.looseObject({ listingId: z.uuid(), photo: z.unknown().optional() });

const report = action('usage.report-problem', async (ctx, input) => {
  requirePerson(ctx.actor);
  const { photo, ...words } = parseInput(withPhoto, input);
  const organisationId = await organisationOfListing(ctx.db, words.listingId);
  const reported = photo
    ? await storeWith(organisationId, await prepareImage(photo, PHOTO_SIZE, 'photo'), (stored) =>
        reportProblem(ctx, words, stored),
      )
    : await reportProblem(ctx, words, null);
  // At once for whoever waits for it; the worker does the same should this not come to its end.
  if (reported.closureId) await relocateAfterShutdowns(ctx.db, ctx.now);
  return reported;
});
export async function reportProblemAction(input: unknown, onceToken: string) {
  return report(input, onceToken);
}
