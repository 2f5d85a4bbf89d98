import { membershipOf } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { getDeskCalendar } from '@/domain/calendars/desk-calendar';
import { deskCalendarQuery } from '@/domain/calendars/inputs';
import { parseInput } from '@/domain/events/command';
import { requirePerson } from '@/domain/identity/policy';
import { apiRoute } from '@/server/api';

/** The provider's calendar over some days: units, bookings and closures, on the listings' wall clocks. */
export const GET = apiRoute({
  name: 'GET /api/v1/calendar',
  access: 'bookings:read',
  handle: async ({ ctx, query }) => {
    const { date, ...wish } = parseInput(deskCalendarQuery, query);
    const own = requirePerson(ctx.actor).memberships.filter((each) => membershipOf(ctx.actor, each.organisationId));
    const organisationId = wish.organisationId ?? (own.length === 1 ? own[0]?.organisationId : undefined);
    if (!organisationId)
      throw new DomainError('invalid-input', { fields: [{ path: 'organisationId', code: 'required' }] });
    return { body: await getDeskCalendar(ctx, { ...wish, organisationId, first: date }) };
  },
});
