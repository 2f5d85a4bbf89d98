import { v7 } from 'uuid';
import type { z } from 'zod';
import { DomainError } from '@/core/errors';
import { durationMinutes, type Period } from '@/core/period';
import { localMinute } from '@/core/zoned-time';
import type { Transaction } from '@/db/client';
import { bookingSeries } from '@/db/schema/bookings';
import { sendLast } from '@/db/transact';
import type { BookingRule } from '@/domain/availability/rules';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { findStanding } from '@/domain/qualifications/find-standing';
import { at, throwAll } from './book-bundle';
import { type BookingRow, type BookingView, bookingView } from './booking-view';
import { assertAllowed } from './check-booking';
import { declineOutrun } from './decline-outrun';
import { bookSeriesInput } from './inputs';
import { firstEvent, insertBooking, refuseOverlap } from './insert-booking';
import { type BookedListing, newBooking } from './new-booking';
import { findOverride, type Override, recordOverride, withOverride } from './override';
import { readLocked, readTimeZone, requireBookable, requireUnits, resolveDuring } from './place-booking';
import { occurrencesOf, type PlannedOccurrence, planSeries, type SeriesWish } from './plan-series';
import { requireCustomer } from './policy';
import { recordWithConsequences } from './record-consequences';
import { newReference } from './reference';
import { standingRules, standingWish } from './standing-rules';

export interface SeriesView {
  id: string;
  reference: string;
  rule: string;
  bookings: BookingView[];
}

/**
 * Books one listing again and again by an RFC 5545 rule: every time that is not skipped, or none. All are checked at
 * once; throws what stands in the way of each at `occurrences.<n>…`, counted as the rule gives them without those
 * skipped. `previewSeries` tells the same without booking, with free times near by.
 */
export async function bookSeries(ctx: CommandContext, input: unknown): Promise<SeriesView> {
  return runCommand(ctx, bookSeriesInput, input, async (tx, data) => {
    const customer = requireCustomer(ctx.actor, data.organisationId);
    const wish = await resolveSeries(tx, data);
    const timeZone = await readTimeZone(tx, data.listingId);
    const occurrences = occurrencesOf(wish, timeZone);
    if (occurrences.length === 0)
      throw new DomainError('invalid-input', { fields: [{ path: 'skip', code: 'no-occurrence' }] });
    const span = hull(occurrences.map(({ during }) => during));
    const [booked, standing] = await Promise.all([
      readLocked(tx, ctx.now, data.listingId, span, { customer }),
      // Who may use it at the last time may at those before it.
      findStanding(tx, standingWish(data, customer.userId, { start: span.end, end: span.end }), ctx.now),
    ]);
    requireBookable(booked.listing);
    const override = findOverride(ctx.actor, booked.listing.organisationId, data.overrideReason);
    const manner = override ? 'manager' : 'none';
    const lacking = assertAllowed(standingRules(ctx.actor, standing, booked.listing.timeZone), manner);
    requireUnits(booked.listing, wish.unitIds);
    const planned = planSeries(booked.listing, occurrences, wish, ctx.now, manner);
    const asides = refuseConflicts(planned, wish.units, manner).map((aside) => [...lacking, ...aside]);
    const id = v7();
    const reference = newReference();
    const rows = planned.map(({ during }) =>
      newBooking(booked, { ...data, during }, customer, { manner: 'book', now: ctx.now, seriesId: id }),
    );
    await tx.insert(bookingSeries).values({
      id,
      reference,
      listingId: data.listingId,
      organisationId: booked.listing.organisationId,
      customerOrganisationId: customer.organisationId,
      customerUserId: customer.userId,
      rule: data.rule,
      startsOn: localMinute(wish.first.start, timeZone),
      durationMinutes: durationMinutes(wish.first),
      timeZone,
      createdAt: ctx.now,
    });
    const series = { id, reference, rule: data.rule };
    await writeAll(tx, ctx, booked, planned, rows, series, { override, asides });
    return { id, reference, rule: data.rule, bookings: rows.map(bookingView) };
  });
}

/** The first time and the moves as instants. */
export async function resolveSeries(
  tx: Transaction,
  data: Omit<z.output<typeof bookSeriesInput>, 'purpose'>,
): Promise<SeriesWish> {
  const { listingId, rule, units, unitIds } = data;
  const first = await resolveDuring(tx, data);
  const moves = await Promise.all(
    data.moves.map(async ({ from, ...to }) => ({
      from: new Date(from),
      during: await resolveDuring(tx, { listingId, ...to }),
    })),
  );
  return { rule, first, units, unitIds, skip: data.skip.map((each) => new Date(each)), moves };
}

export function hull(spans: readonly Period[]): Period {
  const times = (of: (span: Period) => Date) => spans.map((span) => of(span).getTime());
  return {
    start: new Date(Math.min(...times(({ start }) => start))),
    end: new Date(Math.max(...times(({ end }) => end))),
  };
}

/** Throws what stands in the way of any; answers for each the rules that are set aside. */
function refuseConflicts(
  planned: readonly PlannedOccurrence[],
  units: number,
  override: 'none' | 'manager',
): BookingRule[][] {
  const faults: DomainError[] = [];
  const asides = planned.map(({ broken, freeUnits }, n) => {
    try {
      const aside = assertAllowed(broken, override);
      if (freeUnits < units) throw new DomainError('slot-taken', { params: { free: freeUnits, wanted: units } });
      return aside;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      faults.push(at(`occurrences.${n}`, error));
      return [];
    }
  });
  throwAll(faults);
  return asides;
}

async function writeAll(
  tx: Transaction,
  ctx: CommandContext,
  { listing, terms }: BookedListing,
  planned: readonly PlannedOccurrence[],
  rows: readonly BookingRow[],
  series: { id: string; reference: string; rule: string },
  { override, asides }: { override: Override | null; asides: readonly BookingRule[][] },
): Promise<void> {
  const write = () =>
    refuseOverlap(
      Promise.all(rows.map((row, n) => insertBooking(tx, { row, listing, unitIds: planned[n]?.unitIds ?? [] }))),
    );
  const record = () =>
    recordWithConsequences(
      tx,
      ctx,
      {
        organisationId: listing.organisationId,
        otherOrganisationId: rows[0]?.customerOrganisationId,
        action: 'series.booked',
        subjectType: 'series',
        subjectId: series.id,
        after: { reference: series.reference, rule: series.rule, bookings: rows.map(({ id }) => id) },
      },
      rows.map((row, n) => withOverride(firstEvent(row), override, asides[n] ?? [])),
    );
  if (!override && terms.requests !== 'compete') return sendLast(tx, () => Promise.all([write(), record()]));
  await write();
  for (const [n, row] of rows.entries()) await recordOverride(tx, ctx, row.id, override, asides[n] ?? []);
  if (terms.requests === 'compete') {
    for (const row of rows) if (row.state === 'confirmed') await declineOutrun(tx, ctx, listing, row);
  }
  await record();
}
