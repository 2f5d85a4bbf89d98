import type { Actor, Membership, PersonActor } from '@/core/actor';
import type { Database } from '@/db/client';
import type { CommandContext } from '@/domain/events/command';

/** What the seed knows of the region while it writes it. */
export interface SeedWorld {
  db: Database;
  /** The instant that counts as today. */
  now: Date;
  people: Map<string, PersonActor>;
  organisations: Map<string, SeededOrganisation>;
  /** Ids of listings by slug. */
  listings: Map<string, string>;
}

export interface SeededOrganisation {
  id: string;
  slug: string;
  /** E-mail addresses of those who run it and who handle its bookings. */
  owner: string;
  manager: string;
  desk: string;
  verified: Date;
}

/** The scope of the once-keys by which a seed that was stopped goes on where it was. */
export const SEED_SCOPE = 'seed';

/** The context of one step: the same key runs its command once, also when the seed is started again. */
export function stepContext(world: SeedWorld, key: string, actor: Actor, at: Date): CommandContext {
  return { db: world.db, actor, now: at, once: { scope: SEED_SCOPE, key, bodyHash: SEED_SCOPE } };
}

export function personOf(world: SeedWorld, email: string): PersonActor {
  const person = world.people.get(email);
  if (!person) throw new Error(`the seed has no person ${email}`);
  return person;
}

export function organisationOf(world: SeedWorld, slug: string): SeededOrganisation {
  const organisation = world.organisations.get(slug);
  if (!organisation) throw new Error(`the seed has no organisation ${slug}`);
  return organisation;
}

/** Adds a membership to the actor as it is carried in memory. */
export function join(world: SeedWorld, email: string, membership: Membership): void {
  const person = personOf(world, email);
  const others = person.memberships.filter(({ organisationId }) => organisationId !== membership.organisationId);
  world.people.set(email, { ...person, memberships: [...others, membership] });
}

/** Runs `work` over all items, a few at a time. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
