import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Money } from '@/core/money';
import type { Period } from '@/core/period';
import type { Database } from '@/db/client';
import {
  type BookingGuest,
  booking,
  bookingForm,
  bookingUnit,
  type CancellationCode,
  type PriceLine,
} from '@/db/schema/bookings';
import { event } from '@/db/schema/events';
import { person } from '@/db/schema/identity';
import { listing, unit } from '@/db/schema/listings';
import { organisation } from '@/db/schema/organisations';
import type { AttachedFile } from './attach-file';
import { listBookingFiles } from './find-files';
import type { BookingForm } from './find-terms';
import { partiesOf, sideOf } from './policy';
import { type BookingAction, type BookingState, needsNote, openActions } from './rules';
import type { BookingAnswers } from './rules/form';
import { type CancellationStep, cancellationFee, cancellationSteps } from './rules/terms';
import { visibleTo } from './visible-to';

/** One step in a booking's life, from the event log. */
export interface BookingStep {
  id: string;
  /** `booking.approved` … */
  action: string;
  at: Date;
  by: 'customer' | 'provider' | 'system';
  name: string | null;
  note: string;
  /** The new time, where the step changed it. */
  during: Period | null;
}

/** A booking as its page shows it to one reader. */
export interface BookingDetail {
  id: string;
  reference: string;
  state: BookingState;
  version: number;
  during: Period;
  units: number;
  unitNames: string[];
  purpose: string;
  price: Money;
  priceLines: PriceLine[];
  heldUntil: Date | null;
  decisionNote: string | null;
  cancelledSide: 'customer' | 'provider' | null;
  cancellationNote: string | null;
  /** Why the platform declined it by itself. */
  decisionCode: 'outrun' | 'deadline' | null;
  /** When a request is declined unless somebody answers; null: no deadline. */
  decideBy: Date | null;
  /** True when others may ask for the same time until one is approved. */
  competes: boolean;
  /** What cancelling costs: now, by the terms agreed, and what it did. */
  cancellation: { now: Money; steps: CancellationStep[]; fee: Money | null; code: CancellationCode | null };
  project: string;
  guests: BookingGuest[];
  /** The questions as they were asked, with the answers. */
  form: BookingForm | null;
  answers: BookingAnswers;
  declared: string[];
  files: AttachedFile[];
  bundleId: string | null;
  seriesId: string | null;
  listing: {
    id: string;
    slug: string;
    title: LocaleText;
    kind: string;
    category: string | null;
    timeZone: string;
    address: LocaleText;
    bookingMode: string;
    contactName: string | null;
    contactPhone: string | null;
    contactEmail: string | null;
  };
  provider: { id: string; slug: string; name: LocaleText };
  customer: { id: string; slug: string; name: LocaleText };
  person: { id: string; name: string; email: string; phone: string | null };
  /** What the reader may do with it now. */
  actions: { action: BookingAction; note: 'required' | 'optional' }[];
  steps: BookingStep[];
}

/** One booking for somebody who may see it. Throws `not-found`. */
export async function getBooking(db: Database, actor: Actor, id: string, now: Date): Promise<BookingDetail> {
  const provider = alias(organisation, 'provider');
  const customer = alias(organisation, 'customer');
  const [found] = await db
    .select({
      row: booking,
      listing: {
        id: listing.id,
        slug: listing.slug,
        title: listing.title,
        kind: listing.kind,
        category: listing.category,
        timeZone: listing.timeZone,
        address: listing.address,
        bookingMode: listing.bookingMode,
        contactName: listing.contactName,
        contactPhone: listing.contactPhone,
        contactEmail: listing.contactEmail,
      },
      provider: { id: provider.id, slug: provider.slug, name: provider.name },
      customer: { id: customer.id, slug: customer.slug, name: customer.name },
      person: { id: person.id, name: person.name, email: person.email, phone: person.phone },
    })
    .from(booking)
    .innerJoin(listing, eq(listing.id, booking.listingId))
    .innerJoin(provider, eq(provider.id, booking.organisationId))
    .innerJoin(customer, eq(customer.id, booking.customerOrganisationId))
    .innerJoin(person, eq(person.id, booking.customerUserId))
    .where(and(eq(booking.id, id), visibleTo(actor)));
  if (!found) throw notFound();
  const { row, ...rest } = found;
  const [unitNames, steps, files, form] = await Promise.all([
    listUnitNames(db, id),
    listSteps(db, row),
    listBookingFiles(db, id),
    findForm(db, row.formId),
  ]);
  const price = { minor: row.priceMinor, currency: row.currency };
  const facts = { ...row, bookingMode: rest.listing.bookingMode, now };
  const side = sideOf(actor, row);
  return {
    ...rest,
    id: row.id,
    reference: row.reference,
    state: row.state,
    version: row.version,
    during: row.during,
    units: row.units,
    unitNames,
    purpose: row.purpose,
    price,
    priceLines: row.priceLines,
    heldUntil: row.heldUntil,
    decisionNote: row.decisionNote,
    cancelledSide: row.cancelledSide,
    cancellationNote: row.cancellationNote,
    decisionCode: row.decisionCode,
    decideBy: row.decideBy,
    competes: row.competes,
    cancellation: {
      now: cancellationFee({ ...row, price, wasConfirmed: row.state === 'confirmed' }, side, now),
      steps: cancellationSteps(row.terms, price, row.during),
      fee: row.cancellationFeeMinor === null ? null : { minor: row.cancellationFeeMinor, currency: row.currency },
      code: row.cancellationCode,
    },
    project: row.project,
    guests: row.guests,
    form,
    answers: row.answers,
    declared: row.declared,
    files,
    bundleId: row.bundleId,
    seriesId: row.seriesId,
    actions: openActions(partiesOf(actor, row), facts).map((action) => ({
      action,
      note: needsNote(action, side) ? 'required' : 'optional',
    })),
    steps,
  };
}

async function findForm(db: Database, id: string | null): Promise<BookingForm | null> {
  if (!id) return null;
  const [form] = await db
    .select({
      id: bookingForm.id,
      version: bookingForm.version,
      questions: bookingForm.questions,
      declarations: bookingForm.declarations,
    })
    .from(bookingForm)
    .where(eq(bookingForm.id, id));
  return form ?? null;
}

async function listUnitNames(db: Database, bookingId: string): Promise<string[]> {
  const rows = await db
    .select({ name: unit.name })
    .from(bookingUnit)
    .innerJoin(unit, eq(unit.id, bookingUnit.unitId))
    .where(eq(bookingUnit.bookingId, bookingId))
    .orderBy(asc(unit.position));
  return rows.map(({ name }) => name);
}

async function listSteps(
  db: Database,
  { id, organisationId, customerUserId }: { id: string; organisationId: string; customerUserId: string },
): Promise<BookingStep[]> {
  const rows = await db
    .select({
      id: event.id,
      action: event.action,
      at: event.at,
      actorType: event.actorType,
      actorUserId: event.actorUserId,
      after: event.after,
      before: event.before,
      name: person.name,
      atDesk: sql<boolean>`EXISTS (SELECT FROM membership m
        WHERE m.organisation_id = ${organisationId} AND m.user_id = ${event.actorUserId})`,
    })
    .from(event)
    .leftJoin(person, eq(person.id, event.actorUserId))
    .where(and(eq(event.subjectType, 'booking'), eq(event.subjectId, id)))
    .orderBy(asc(event.id));
  return rows.map(({ actorType, actorUserId, after, before, atDesk, ...step }) => ({
    ...step,
    by: actorType !== 'person' ? 'system' : actorUserId === customerUserId || !atDesk ? 'customer' : 'provider',
    note: text(after?.note),
    during:
      before && text(before.start) + text(before.end) !== text(after?.start) + text(after?.end) ? spanOf(after) : null,
  }));
}

function spanOf(facts: Record<string, unknown> | null): Period | null {
  const start = new Date(text(facts?.start));
  const end = new Date(text(facts?.end));
  return Number.isNaN(start.getTime()) || Number.isNaN(end.getTime()) ? null : { start, end };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
