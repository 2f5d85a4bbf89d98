import type { Membership } from '@/core/actor';
import { DAY_MS } from '@/core/period';
import { addDays, localDate, startOfDay } from '@/core/zoned-time';
import { getOccupancy, type Occupancy } from '@/domain/bookings/desk-queries';
import { type BookingListItem, countWaiting, listBookings } from '@/domain/bookings/list-queries';
import { canSeeDesk } from '@/domain/bookings/policy';
import type { PageContext } from '@/server/page-guard';

const WAITING = 8;
const NEXT = 6;

interface Today {
  ownZone: string;
  /** Absent for members who do not see the organisation's desk. */
  desk?: {
    occupancy: Occupancy;
    waiting: BookingListItem[];
    waitingCount: number;
    schedule: BookingListItem[];
    next: BookingListItem[];
  };
  /** What the organisation, or for plain members the person, has booked elsewhere in the coming days. */
  ours: BookingListItem[];
}

/** The day of an organisation: who comes, what waits, what is taken. The day is the reader's own. */
export async function loadToday(ctx: PageContext & { membership: Membership }): Promise<Today> {
  const { actor, db, now } = ctx;
  const { organisationId } = ctx.membership;
  const ownZone = actor.timeZone;
  const date = localDate(now, ownZone);
  const day = { start: startOfDay(date, ownZone), end: startOfDay(addDays(date, 1), ownZone) };
  const list = async (filter: Omit<Parameters<typeof listBookings>[2], 'order'>) =>
    (await listBookings(db, actor, { order: 'soonest', ...filter })).items;
  const ours = list({
    side: 'customer',
    organisationId,
    from: now,
    to: new Date(now.getTime() + 7 * DAY_MS),
    states: ['requested', 'confirmed', 'in-use'],
    limit: NEXT,
  });
  if (!canSeeDesk(actor, organisationId)) return { ownZone, ours: await ours };
  const desk = { side: 'provider', organisationId } as const;
  const [occupancy, waiting, waitingCount, schedule, next] = await Promise.all([
    getOccupancy(db, organisationId, now),
    list({ ...desk, states: ['requested'], from: now, limit: WAITING }),
    countWaiting(db, organisationId, now),
    list({
      ...desk,
      states: ['confirmed', 'in-use', 'completed', 'no-show'],
      from: day.start,
      to: day.end,
      limit: 100,
    }),
    list({ ...desk, states: ['confirmed'], from: day.end, to: new Date(day.end.getTime() + 7 * DAY_MS), limit: NEXT }),
  ]);
  return { ownZone, desk: { occupancy, waiting, waitingCount, schedule, next }, ours: await ours };
}
