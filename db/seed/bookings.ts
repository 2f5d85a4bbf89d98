import { DomainError } from '@/core/errors';
import { groupBy } from '@/core/group-by';
import { approveBooking } from '@/domain/bookings/approve';
import { cancelBooking } from '@/domain/bookings/cancel';
import { completeBooking } from '@/domain/bookings/complete';
import { declineBooking } from '@/domain/bookings/decline';
import type { RequestBookingInput } from '@/domain/bookings/inputs';
import { markNoShow } from '@/domain/bookings/mark-no-show';
import { requestBooking } from '@/domain/bookings/request';
import { startUse } from '@/domain/bookings/start-use';
import type { CommandContext } from '@/domain/events/command';
import { type PlannedBooking, planBookings } from './booking-plan';
import { CANCEL_NOTES, DECLINE_NOTES, PURPOSES } from './booking-words';
import { steadyNumber } from './data/records';
import type { SeedListing } from './data/types';
import { inParallel, organisationOf, personOf, type SeededOrganisation, type SeedWorld, stepContext } from './world';

interface Step {
  at: Date;
  run: () => Promise<void>;
}

export interface SeededBookings {
  made: number;
  /** Wishes that the time was no longer free for, or that broke a rule: as in life. */
  turnedAway: number;
}

/**
 * Three months of bookings, made and handled through the commands as people would have, in the order of time. Each
 * provider's days pass one after the other; providers run side by side.
 */
export async function seedBookings(world: SeedWorld, listings: readonly SeedListing[]): Promise<SeededBookings> {
  const count: SeededBookings = { made: 0, turnedAway: 0 };
  const customers = customersOf(world);
  const kinds = new Map(listings.map(({ slug, kind }) => [slug, kind]));
  const planned = listings.flatMap((listing) => planBookings(listing, world.now));
  const byProvider = groupBy(planned, ({ organisation }) => organisation);
  await inParallel([...byProvider], 4, async ([, own]) => {
    const steps = own.flatMap((plan) => stepsOf(world, plan, customers, kinds.get(plan.listing) ?? '', count));
    steps.sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const step of steps) await step.run();
  });
  return count;
}

interface Customer {
  email: string;
  organisationId: string;
  slug: string;
}

/** Who books: people of all organisations but government, those of the demo enterprises more often. */
function customersOf(world: SeedWorld): Customer[] {
  const busy = ['tianfu-sensors', 'tianfu-sensors', 'liangjiang-optics'];
  const slugs = [...world.organisations.keys()];
  return [...slugs, ...busy].flatMap((slug) => {
    const { id, owner } = organisationOf(world, slug);
    const people = [...world.people].filter(([, person]) =>
      person.memberships.some((m) => m.organisationId === id && (m.role === 'member' || m.role === 'owner')),
    );
    const government = personOf(world, owner).memberships.some((m) => m.slug === slug && m.kind === 'government');
    return government ? [] : people.map(([email]) => ({ email, organisationId: id, slug }));
  });
}

function stepsOf(
  world: SeedWorld,
  plan: PlannedBooking,
  customers: readonly Customer[],
  kind: string,
  count: SeededBookings,
): Step[] {
  const others = customers.filter(({ slug }) => slug !== plan.organisation);
  const customer = others[plan.chance % others.length];
  const listingId = world.listings.get(plan.listing);
  if (!customer || !listingId) return [];
  const provider = organisationOf(world, plan.organisation);
  const context = (verb: string, email: string, at: Date) =>
    stepContext(world, `booking ${plan.key} ${verb}`, personOf(world, email), at);
  let id: string | undefined;
  const request: Step = {
    at: plan.requestedAt,
    run: async () => {
      id = await tryRequest(context('request', customer.email, plan.requestedAt), {
        listingId,
        organisationId: customer.organisationId,
        start: plan.start.toISOString(),
        end: plan.end.toISOString(),
        units: plan.units,
        purpose: purposeOf(world, plan, customer, kind),
      });
      if (id) count.made++;
      else count.turnedAway++;
    },
  };
  const later = followUps(plan, provider, customer.email).map(({ verb, at, email, command, note }) => ({
    at,
    run: async () => {
      if (id) await command(context(verb, email, at), { id, ...(note ? { note } : {}) });
    },
  }));
  return [request, ...later];
}

/** The booking's id, or nothing when the time is taken or not to be had. */
async function tryRequest(ctx: CommandContext, input: RequestBookingInput): Promise<string | undefined> {
  try {
    return (await requestBooking(ctx, input)).id;
  } catch (error) {
    if (error instanceof DomainError && REFUSALS.has(error.code)) return undefined;
    throw error;
  }
}

const REFUSALS = new Set<string>(['slot-taken', 'closed', 'booking-rules']);
const USE_COMMANDS = { start: startUse, complete: completeBooking, 'no-show': markNoShow };

interface FollowUp {
  verb: string;
  at: Date;
  email: string;
  command: (ctx: CommandContext, input: unknown) => Promise<unknown>;
  note?: string;
}

function followUps(plan: PlannedBooking, provider: SeededOrganisation, customer: string): FollowUp[] {
  const { key, decision, cancellation, use } = plan;
  const steps: FollowUp[] = [];
  if (decision?.verb === 'approve') {
    steps.push({ verb: 'approve', at: decision.at, email: provider.manager, command: approveBooking });
  }
  if (decision?.verb === 'decline') {
    const note = pick(DECLINE_NOTES, `${key}/declined`);
    steps.push({ verb: 'decline', at: decision.at, email: provider.manager, command: declineBooking, note });
  }
  if (cancellation) {
    const note = pick(CANCEL_NOTES[cancellation.by], `${key}/note`);
    const email = cancellation.by === 'customer' ? customer : provider.desk;
    steps.push({ verb: 'cancel', at: cancellation.at, email, command: cancelBooking, note });
  }
  if (use) steps.push({ verb: use.verb, at: use.at, email: provider.desk, command: USE_COMMANDS[use.verb] });
  return steps;
}

function purposeOf(world: SeedWorld, plan: PlannedBooking, customer: Customer, kind: string): string {
  const language = personOf(world, customer.email).locale === 'en' ? 'en' : 'zh';
  return pick(PURPOSES[kind === 'space' ? 'space' : 'instrument'][language], `${plan.key}/purpose`);
}

function pick(from: readonly string[], key: string): string {
  return from[steadyNumber(key, from.length)] ?? '';
}
