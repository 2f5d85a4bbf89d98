import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import { HOUR_MS, MINUTE_MS, type Period } from '@/core/period';
import { violatesUnique } from '@/db/errors';
import { waitlistEntry } from '@/db/schema/waitlists';
import { checkBooking } from '@/domain/bookings/check-booking';
import { readLocked, resolveDuring } from '@/domain/bookings/place-booking';
import { requireCustomer } from '@/domain/bookings/policy';
import { requireStanding, standingWish } from '@/domain/bookings/standing-rules';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { findStanding } from '@/domain/qualifications/find-standing';
import { findFit } from './find-fit';
import { joinWaitlistInput } from './inputs';
import { isExact } from './rules';

export type WaitlistEntryRow = typeof waitlistEntry.$inferSelect;

/** Longer spans would make everybody wait for everything. */
const LONGEST_WITHIN_MS = 62 * 24 * HOUR_MS;

/**
 * Waits for time that is taken: one very time, or any so many minutes within a span of days. Throws `time-is-free`
 * when there is nothing to wait for, `already-exists` for the same wish twice, `booking-rules` and
 * `qualification-required` as booking does.
 */
export async function joinWaitlist(ctx: CommandContext, input: unknown): Promise<{ id: string; state: 'waiting' }> {
  return runCommand(ctx, joinWaitlistInput, input, async (tx, data) => {
    const customer = requireCustomer(ctx.actor, data.organisationId);
    const within = await resolveDuring(tx, data);
    requireSpan(within, ctx.now);
    const { listing } = await readLocked(tx, ctx.now, data.listingId, within, { customer });
    if (listing.bookingMode === 'enquiry') throw new DomainError('not-bookable');
    const standing = await findStanding(tx, standingWish(data, customer.userId, within), ctx.now);
    requireStanding(ctx, standing, listing.timeZone);
    const row: WaitlistEntryRow = {
      id: v7(),
      organisationId: listing.organisationId,
      listingId: listing.id,
      customerOrganisationId: customer.organisationId,
      userId: customer.userId,
      within,
      minutes: data.minutes ?? Math.round((within.end.getTime() - within.start.getTime()) / MINUTE_MS),
      fromMinute: data.minutes === undefined ? null : (data.fromMinute ?? 0),
      toMinute: data.minutes === undefined ? null : (data.toMinute ?? 1440),
      units: data.units,
      purpose: data.purpose,
      accessMode: data.accessMode ?? null,
      state: 'waiting',
      joinedAt: ctx.now,
      endedAt: null,
    };
    if (isExact(row)) requireRules(checkBooking(listing, { during: within, units: row.units }, ctx.now));
    else requireLength(row, listing);
    if (findFit(listing, row, [], ctx.now)) throw new DomainError('time-is-free');
    await insertOnce(tx.insert(waitlistEntry).values(row));
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      otherOrganisationId: row.customerOrganisationId,
      action: 'waitlist.joined',
      subjectType: 'waitlist',
      subjectId: row.id,
      after: {
        listingId: row.listingId,
        userId: row.userId,
        start: within.start.toISOString(),
        end: within.end.toISOString(),
        minutes: row.minutes,
        units: row.units,
      },
    });
    return { id: row.id, state: 'waiting' };
  });
}

function requireSpan(within: Period, now: Date): void {
  if (within.end <= now) throw wrong('end', 'booking-in-the-past');
  if (within.end.getTime() - within.start.getTime() > LONGEST_WITHIN_MS) throw wrong('end', 'date-too-late');
}

function requireLength(
  { minutes, within, fromMinute, toMinute, units }: WaitlistEntryRow,
  listing: { minMinutes: number; maxMinutes: number; units: readonly unknown[] },
): void {
  const room = (within.end.getTime() - within.start.getTime()) / MINUTE_MS;
  const daily = fromMinute === null || toMinute === null ? room : toMinute - fromMinute;
  if (minutes < listing.minMinutes || minutes > listing.maxMinutes || minutes > Math.min(room, daily)) {
    throw wrong('minutes', 'invalid-value');
  }
  if (units > listing.units.length) throw wrong('units', 'invalid-value');
}

/** A time that is only closed now may be opened again; all other rules hold. */
function requireRules(broken: ReturnType<typeof checkBooking>): void {
  const lasting = broken.filter(({ code }) => code !== 'booking-closure' && code !== 'booking-dependency-closed');
  if (lasting.length > 0) throw new DomainError('booking-rules', { fields: lasting });
}

async function insertOnce(write: PromiseLike<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (violatesUnique(error, 'waitlist_entry_once')) throw new DomainError('already-exists');
    throw error;
  }
}

function wrong(path: string, code: string): DomainError {
  return new DomainError('invalid-input', { fields: [{ path, code }] });
}
