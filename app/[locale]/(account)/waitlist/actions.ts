'use server';

import { z } from 'zod';
import { addDays } from '@/core/zoned-time';
import { parseInput } from '@/domain/events/command';
import { acceptOffer, declineOffer, leaveWaitlist } from '@/domain/waitlists/answer-offer';
import { joinWaitlist } from '@/domain/waitlists/join';
import { action } from '@/server/action';

/** The form says days and hours; the command wants instants and minutes. */
const anyTime = z.object({
  listingId: z.uuid(),
  organisationId: z.uuid().optional(),
  from: z.iso.date(),
  to: z.iso.date(),
  minutes: z.coerce.number(),
  fromHour: z.coerce.number(),
  toHour: z.coerce.number(),
});

const join = action('waitlists.join', joinWaitlist);
export async function joinWaitlistAction(input: unknown, onceToken: string) {
  return join(input, onceToken);
}

const joinAny = action('waitlists.join-any', (ctx, input) => {
  const { from, to, fromHour, toHour, ...wish } = parseInput(anyTime, input);
  return joinWaitlist(ctx, {
    ...wish,
    start: `${from}T00:00`,
    end: `${addDays(to, 1)}T00:00`,
    fromMinute: fromHour * 60,
    toMinute: toHour * 60,
  });
});
export async function joinAnyTimeAction(input: unknown, onceToken: string) {
  return joinAny(input, onceToken);
}

const accept = action('waitlists.accept', acceptOffer);
export async function acceptOfferAction(input: unknown, onceToken: string) {
  return accept(input, onceToken);
}

const decline = action('waitlists.decline', declineOffer);
export async function declineOfferAction(input: unknown, onceToken: string) {
  return decline(input, onceToken);
}

const leave = action('waitlists.leave', leaveWaitlist);
export async function leaveWaitlistAction(input: unknown, onceToken: string) {
  return leave(input, onceToken);
}
