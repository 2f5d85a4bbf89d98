import { DomainError, type FieldError } from '@/core/errors';
import { localMinute } from '@/core/zoned-time';
import type { Database } from '@/db/client';
import { canSetOrganisationRules } from '@/domain/availability/policy';
import { isOverridable } from '@/domain/availability/rules';
import { moveBookingInput } from '@/domain/bookings/inputs';
import { moveBooking } from '@/domain/bookings/move';
import { getBooking } from '@/domain/bookings/queries';
import { type CommandContext, parseInput } from '@/domain/events/command';

interface TimeAndPrice {
  /** Instants in ISO 8601. */
  start: string;
  end: string;
  amountMinor: string;
  currency: string;
}

export interface BrokenField extends FieldError {
  overridable: boolean;
}

/** What moving a booking would come to. */
export interface MovePreview {
  timeZone: string;
  before: TimeAndPrice;
  /** Null when it cannot be moved so. */
  after: TimeAndPrice | null;
  /** Why not: every broken rule at once, each with whether a manager of the provider may set it aside. */
  broken: BrokenField[];
  /** What it comes to when the reader, a manager, sets all of them aside; null when that is not theirs or no way on. */
  aside: TimeAndPrice | null;
  /** Somebody else has the time. */
  taken: boolean;
  /** What it was when it was looked at; moving names it. */
  version: number;
  /** The wished time on the listing's wall clock, for fields that it can be typed into. */
  local: { start: string; end: string };
}

/** Codes that say why a time will not do; any other refusal is the asker's. */
const ABOUT_TIME = new Set([
  'booking-rules',
  'closed',
  'slot-taken',
  'qualification-required',
  'suspended',
  'not-bookable',
]);

/**
 * Tries a move and takes it back: the same command, so the same rules, quotas and prices as the move itself will meet.
 * Nothing is changed. Throws `not-found`, `forbidden`, `transition-refused` and `invalid-input` as moving does.
 */
export async function previewMove(ctx: CommandContext, input: unknown): Promise<MovePreview> {
  const wish = parseInput(moveBookingInput, input);
  const booking = await getBooking(ctx.db, ctx.actor, wish.id, ctx.now);
  const { timeZone } = booking.listing;
  const before = {
    start: booking.during.start.toISOString(),
    end: booking.during.end.toISOString(),
    amountMinor: booking.price.minor.toString(),
    currency: booking.price.currency,
  };
  const local = { start: onWall(wish.start, timeZone), end: onWall(wish.end, timeZone) };
  const base = { timeZone, before, version: booking.version, local };
  const attempt = async (more: { overrideReason?: string }): Promise<TimeAndPrice> => {
    const run = (db: Database) => moveBooking({ ...ctx, db, once: undefined }, { ...wish, ...more });
    const { start, end, price } = await undone(ctx.db, run);
    return { start, end, amountMinor: price.amountMinor, currency: price.currency };
  };
  try {
    return { ...base, after: await attempt({}), aside: null, broken: [], taken: false };
  } catch (thrown) {
    if (!isAboutTime(thrown)) throw thrown;
    const broken = thrown.fields.map((field) => ({ ...field, overridable: isOverridable(field.code) }));
    const refused = { ...base, after: null, aside: null, broken, taken: thrown.code === 'slot-taken' };
    const settable = broken.length > 0 && broken.every(({ overridable }) => overridable);
    if (!settable || !canSetOrganisationRules(ctx.actor, booking.provider.id)) return refused;
    try {
      return { ...refused, aside: await attempt({ overrideReason: 'preview' }) };
    } catch (again) {
      if (!isAboutTime(again)) throw again;
      return { ...refused, taken: again.code === 'slot-taken' };
    }
  }
}

function isAboutTime(thrown: unknown): thrown is DomainError {
  return thrown instanceof DomainError && ABOUT_TIME.has(thrown.code);
}

class Undo extends Error {}

/** Runs something in a transaction that never commits, and tells what it would have come to. */
async function undone<T>(db: Database, run: (db: Database) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  try {
    await db.transaction(async (tx) => {
      result = { value: await run(tx) };
      throw new Undo();
    });
  } catch (thrown) {
    if (!(thrown instanceof Undo)) throw thrown;
  }
  if (!result) throw new Error('a transaction that was to be undone came to nothing');
  return result.value;
}

function onWall(moment: string, timeZone: string): string {
  return /(?:Z|[+-]\d\d:?\d\d)$/i.test(moment) ? localMinute(new Date(moment), timeZone) : moment.slice(0, 16);
}
