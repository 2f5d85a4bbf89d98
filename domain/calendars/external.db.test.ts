import { and, eq, isNull } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '@/core/actor';
import { HOUR_MS, MINUTE_MS } from '@/core/period';
import { closure } from '@/db/schema/availability';
import { externalCalendar } from '@/db/schema/calendars';
import { event } from '@/db/schema/events';
import { testDatabase } from '@/db/test-database';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { addExternalCalendar, removeExternalCalendar } from './external-calendars';
import { listExternalCalendars } from './external-queries';
import { readBusy } from './read-busy';
import {
  type ExternalReaders,
  type FetchedCalendar,
  refreshExternalCalendars,
  UnreachableCalendar,
} from './refresh-external';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
let organisationId: string;
let manager: PersonActor;
let member: PersonActor;
let founder: PersonActor;

beforeAll(async () => {
  const lab = await insertOrganisation(database.db);
  organisationId = lab.id;
  manager = await lab.join('manager');
  member = await lab.join('member');
  founder = await (await insertOrganisation(database.db)).join('owner');
});

const as = (actor: PersonActor) => ({ actor, db: database.db, now });
const list = () => buildPublishedListing(database.db, { actor: manager, organisationId, now });
const book = (listingId: string, hour: number) =>
  buildBooking(database.db, {
    actor: founder,
    listingId,
    start: `2026-11-25T${hour}:00`,
    end: `2026-11-25T${hour + 1}:00`,
    now,
  });
const add = (listingId: string, rest: Record<string, unknown> = {}) =>
  addExternalCalendar(as(manager), {
    organisationId,
    listingId,
    name: '课表',
    url: 'webcal://calendar.test/busy.ics',
    ...rest,
  });

/** Hours of 25 November on the clock in Chengdu. */
const busyAt = (...hours: number[]): FetchedCalendar => ({
  changed: true,
  etag: `"${hours}"`,
  lastModified: null,
  text: [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...hours.flatMap((hour) => [
      'BEGIN:VEVENT',
      `UID:${hour}`,
      `DTSTART:20261125T${hour}0000`,
      'DURATION:PT1H',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n'),
});
const readers = (answer: FetchedCalendar | Error, asked: unknown[] = []): ExternalReaders => ({
  fetch: async (url, { etag }) => {
    asked.push({ url, etag });
    if (answer instanceof Error) throw answer;
    return answer;
  },
  read: async (...question) => readBusy(...question),
});
const refresh = (answer: FetchedCalendar | Error, at = now, asked: unknown[] = []) =>
  refreshExternalCalendars(database.db, at, readers(answer, asked));
const later = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS);
const closuresOf = (id: string) =>
  database.db
    .select()
    .from(closure)
    .where(and(eq(closure.externalCalendarId, id), isNull(closure.removedAt)));
const view = async (id: string) =>
  (await listExternalCalendars(database.db, organisationId)).find((each) => each.id === id);

describe('a calendar elsewhere', () => {
  test('takes its busy time out, follows its changes, and gives all back when it is removed', async () => {
    const { id: listingId } = await list();
    const { id } = await add(listingId);
    const asked: unknown[] = [];
    await refresh(busyAt(10, 14), now, asked);
    expect(asked).toEqual([{ url: 'https://calendar.test/busy.ics', etag: null }]);
    await expect(book(listingId, 10)).rejects.toMatchObject({ code: 'closed' });
    await book(listingId, 12);
    const before = await closuresOf(id);
    expect(before).toMatchObject([{ reason: 'own-use', note: '课表' }, { reason: 'own-use' }]);
    expect(await view(id)).toMatchObject({
      spans: 2,
      conflicts: 0,
      lastError: null,
      refreshedAt: now,
      host: 'calendar.test',
    });

    await refresh(busyAt(14, 16), later(15), asked);
    expect(asked.at(-1)).toMatchObject({ etag: '"10,14"' });
    await book(listingId, 10);
    await expect(book(listingId, 16)).rejects.toMatchObject({ code: 'closed' });
    const kept = (await closuresOf(id)).filter((each) => before.some((old) => old.id === each.id));
    expect(kept).toHaveLength(1);

    await removeExternalCalendar(as(manager), { id });
    expect(await closuresOf(id)).toEqual([]);
    await book(listingId, 16);
    expect(await refresh(busyAt(18), later(60))).toBe(0);
  });

  test('that lies over bookings says so and leaves them standing', async () => {
    const { id: listingId } = await list();
    const made = await book(listingId, 10);
    const { id } = await add(listingId);
    await refresh(busyAt(10));
    expect(await view(id)).toMatchObject({ conflicts: 1 });
    const [told] = await database.db.select().from(event).where(eq(event.subjectId, id)).orderBy(event.id).offset(1);
    expect(told).toMatchObject({ action: 'external-calendar.refreshed', after: { conflicts: 1, added: 1 } });
    const { getBooking } = await import('@/domain/bookings/queries');
    expect(await getBooking(database.db, founder, made.id, now)).toMatchObject({ state: 'confirmed' });
  });

  test('that has nothing new is not read, and leaves no trace in the log', async () => {
    const { id: listingId } = await list();
    const { id } = await add(listingId);
    await refresh(busyAt(10));
    await refresh({ changed: false }, later(16));
    await refresh(busyAt(10), later(32));
    const events = await database.db.select().from(event).where(eq(event.subjectId, id));
    expect(events.map(({ action }) => action)).toEqual(['external-calendar.added', 'external-calendar.refreshed']);
    expect(await view(id)).toMatchObject({ refreshedAt: later(32) });
  });

  test('that fails keeps what it had closed, waits longer each time, and recovers', async () => {
    const { id: listingId } = await list();
    const { id } = await add(listingId);
    await refresh(busyAt(10));
    let at = later(15);
    const pauses: number[] = [];
    for (let n = 0; n < 4; n++) {
      await refresh(new UnreachableCalendar('too-slow'), at);
      const [row] = await database.db.select().from(externalCalendar).where(eq(externalCalendar.id, id));
      pauses.push(((row?.nextRefreshAt.getTime() ?? 0) - at.getTime()) / MINUTE_MS);
      at = row?.nextRefreshAt ?? at;
    }
    expect(pauses).toEqual([30, 60, 120, 240]);
    expect(await view(id)).toMatchObject({ lastError: 'too-slow', spans: 1 });
    expect(await closuresOf(id)).toHaveLength(1);
    await refresh(busyAt(11), at);
    expect(await view(id)).toMatchObject({ lastError: null });
  });

  test('is fetched by one worker when two look at once', async () => {
    const { id: listingId } = await list();
    await add(listingId);
    const at = new Date(now.getTime() + 24 * HOUR_MS);
    const asked: unknown[] = [];
    await Promise.all([refresh(busyAt(10), at, asked), refresh(busyAt(10), at, asked)]);
    const calendars = await listExternalCalendars(database.db, organisationId);
    expect(asked).toHaveLength(calendars.length);
  });

  test('is the desk’s to add, with an address that makes sense', async () => {
    const { id: listingId } = await list();
    await expect(
      addExternalCalendar(as(member), { organisationId, listingId, name: 'x', url: 'https://a.test/' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      addExternalCalendar(as(founder), { organisationId, listingId, name: 'x', url: 'https://a.test/' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'calendar', 'https://a:b@c.test/']) {
      await expect(add(listingId, { url })).rejects.toMatchObject({ fields: [{ path: 'url' }] });
    }
    const { id } = await add(listingId);
    await expect(removeExternalCalendar(as(founder), { id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(removeExternalCalendar(as(member), { id })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
