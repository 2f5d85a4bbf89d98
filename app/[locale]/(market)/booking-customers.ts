import { getLocale } from 'next-intl/server';
import { plainText } from '@/core/locale-text';
import { namesOfOrganisations } from '@/domain/bookings/names-query';
import { bookingOrganisations } from '@/domain/bookings/policy';
import type { PageContext } from '@/server/page-guard';

export type Query = Record<string, string | string[] | undefined>;

/** Why somebody cannot book at all: said instead of a form that would fail. */
export type BookingStopReason = 'unverified' | 'no-organisation' | 'not-bookable';

/** For whom a person may book, and for whom it is now. */
export interface Customers {
  organisations: { id: string; name: string }[];
  organisationId: string;
}

/** The organisations that a person books for, the one that was asked for or the first of them chosen. */
export async function findCustomers(
  { db, actor }: PageContext,
  asked: string | undefined,
): Promise<Customers | { stop: BookingStopReason }> {
  if (!actor.emailVerified) return { stop: 'unverified' };
  const ids = bookingOrganisations(actor).map((each) => each.organisationId);
  const organisationId = ids.find((id) => id === asked) ?? ids[0];
  if (!organisationId) return { stop: 'no-organisation' };
  const locale = await getLocale();
  const names = await namesOfOrganisations(db, ids);
  return { organisationId, organisations: names.map(({ id, name }) => ({ id, name: plainText(name, locale) })) };
}
