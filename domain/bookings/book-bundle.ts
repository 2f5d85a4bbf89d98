import { v7 } from 'uuid';
import type { z } from 'zod';
import { DomainError, type FieldError } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { bookingBundle } from '@/db/schema/bookings';
import { lockUnits } from '@/domain/availability/queries';
import type { BookingRule } from '@/domain/availability/rules';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { findStanding } from '@/domain/qualifications/find-standing';
import { type BookingRow, type BookingView, bookingView } from './booking-view';
import { declineOutrun } from './decline-outrun';
import { bookBundleInput } from './inputs';
import { firstEvent, insertBooking, refuseOverlap } from './insert-booking';
import { type BookingCustomer, newBooking } from './new-booking';
import { findOverride, type Override, recordOverride, withOverride } from './override';
import { chooseUnits, readLocked, requireBookable, resolveDuring } from './place-booking';
import { requireCustomer } from './policy';
import { recordWithConsequences } from './record-consequences';
import { newReference } from './reference';
import { standingRules, standingWish } from './standing-rules';

/** Several bookings made as one. */
export interface BundleView {
  id: string;
  reference: string;
  bookings: BookingView[];
}

/**
 * Books several listings at once, of one or several providers: all of it or nothing. Throws what stands in the way of
 * every item together, each fault at `items.<n>…`; `slot-taken` when that is all there is.
 */
export async function bookBundle(ctx: CommandContext, input: unknown): Promise<BundleView> {
  return runCommand(ctx, bookBundleInput, input, async (tx, data) => {
    const customer = requireCustomer(ctx.actor, data.organisationId);
    const id = v7();
    const reference = newReference();
    const { organisationId, userId } = customer;
    await tx
      .insert(bookingBundle)
      .values({ id, reference, customerOrganisationId: organisationId, customerUserId: userId, createdAt: ctx.now });
    const placed = await placeItems(tx, ctx, data, customer, id);
    const rows = placed.map(({ row }) => row);
    const own = {
      organisationId,
      action: 'bundle.booked',
      subjectType: 'bundle',
      subjectId: id,
      after: { reference, bookings: rows.map((row) => row.id) },
    };
    await recordWithConsequences(
      tx,
      ctx,
      own,
      placed.map(({ row, override, aside }) => withOverride(firstEvent(row), override, aside)),
    );
    return { id, reference, bookings: rows.map(bookingView) };
  });
}

interface PlacedItem {
  row: BookingRow;
  override: Override | null;
  /** Rules that were set aside for it. */
  aside: BookingRule[];
}

/** Every unit of every listing is locked first, in the one order that everybody uses. */
async function placeItems(
  tx: Transaction,
  ctx: CommandContext,
  { items, ...shared }: z.output<typeof bookBundleInput>,
  customer: BookingCustomer,
  bundleId: string,
): Promise<PlacedItem[]> {
  await lockUnits(tx, [...new Set(items.map(({ listingId }) => listingId))], customer);
  const placed: PlacedItem[] = [];
  const faults: DomainError[] = [];
  for (const [n, item] of items.entries()) {
    try {
      placed.push(await placeItem(tx, ctx, { ...shared, ...item }, customer, bundleId));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      faults.push(at(`items.${n}`, error));
      // The database itself refused: nothing more can be asked of this transaction.
      if (error.code === 'slot-taken' && Object.keys(error.params).length === 0) break;
    }
  }
  throwAll(faults);
  return placed;
}

async function placeItem(
  tx: Transaction,
  ctx: CommandContext,
  item: z.output<typeof bookBundleInput>['items'][number],
  customer: BookingCustomer,
  bundleId: string,
): Promise<PlacedItem> {
  const during = await resolveDuring(tx, item);
  // Read anew for each, so that an item sees what those before it have taken.
  const [booked, standing] = await Promise.all([
    readLocked(tx, ctx.now, item.listingId, during, { customer }),
    findStanding(tx, standingWish(item, customer.userId, during), ctx.now),
  ]);
  requireBookable(booked.listing);
  const broken = standingRules(ctx.actor, standing, booked.listing.timeZone);
  const override = findOverride(ctx.actor, booked.listing.organisationId, item.overrideReason);
  const { unitIds, aside } = chooseUnits(booked.listing, { ...item, during }, ctx.now, { broken, override });
  const row = newBooking(booked, { ...item, during }, customer, { manner: 'book', now: ctx.now, bundleId });
  await refuseOverlap(insertBooking(tx, { row, listing: booked.listing, unitIds }));
  await recordOverride(tx, ctx, row.id, override, aside);
  if (row.state === 'confirmed' && booked.terms.requests === 'compete') {
    await declineOutrun(tx, ctx, booked.listing, row);
  }
  return { row, override, aside };
}

/** What was thrown for one part, its fields below the part's path. */
export function at(path: string, error: DomainError): DomainError {
  const fields: FieldError[] =
    error.fields.length > 0
      ? error.fields.map((field) => ({ ...field, path: `${path}.${field.path}` }))
      : [{ path: `${path}.start`, code: error.code === 'slot-taken' ? 'booking-slot-taken' : 'not-bookable' }];
  return new DomainError(error.code, { params: error.params, fields });
}

/** One error for many: the code they share, or that rules are broken. */
export function throwAll(faults: readonly DomainError[]): void {
  const [first] = faults;
  if (!first) return;
  const fields = faults.flatMap((fault) => fault.fields);
  const shared = faults.every(({ code }) => code === first.code);
  throw new DomainError(shared ? first.code : 'booking-rules', { fields });
}
