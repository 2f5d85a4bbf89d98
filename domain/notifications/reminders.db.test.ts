import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '@/core/period';
import { mailMessage, notice } from '@/db/schema/notifications';
import { testDatabase } from '@/db/test-database';
import { approveBooking } from '@/domain/bookings/approve';
import { cancelBooking } from '@/domain/bookings/cancel';
import { moveBooking } from '@/domain/bookings/move';
import { saveReminders } from '@/domain/calendars/save-reminders';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { type BuiltOrganisation, buildMember, buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import type { BuiltPerson } from '@/e2e/support/build-person';
import { sendReminders } from './send-reminders';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
let lab: BuiltOrganisation;
let firm: BuiltOrganisation;
let technician: BuiltPerson;

beforeAll(async () => {
  lab = await buildVerifiedOrganisation(database.db, { now });
  firm = await buildVerifiedOrganisation(database.db, { now, kind: 'enterprise' });
  technician = await buildMember(database.db, lab, 'technician', { now });
});

const at = (text: string) => new Date(`2026-11-${text}Z`);
const as = async (person: BuiltPerson, time = now) => ({ actor: await person.actor(), db: database.db, now: time });
const list = async (bookingMode: 'instant' | 'approval' = 'instant') =>
  (
    await buildPublishedListing(database.db, {
      actor: await lab.owner.actor(),
      organisationId: lab.id,
      now,
      listing: { bookingMode },
    })
  ).id;
const book = async (listingId: string, start: Date, time = now) =>
  buildBooking(database.db, {
    actor: await firm.owner.actor(),
    listingId,
    start: start.toISOString(),
    end: new Date(start.getTime() + HOUR_MS).toISOString(),
    now: time,
  });
/** What has been sent to somebody about a booking since the world began. */
const mailsTo = async (person: BuiltPerson, template: string, reference = '') =>
  (await database.db.select().from(mailMessage).where(eq(mailMessage.to, person.email))).filter(
    (mail) => mail.template === template && mail.subject.includes(reference),
  );
const count = async (person: BuiltPerson, template: string, reference?: string) =>
  (await mailsTo(person, template, reference)).length;

describe('a booking that begins soon', () => {
  test('is told a day and an hour before, once each, however often and however many jobs run', async () => {
    const { reference } = await book(await list(), at('26T08:00'));
    const told = () => count(firm.owner, 'booking-reminder', reference);
    await sendReminders(database.db, at('25T07:59'));
    expect(await told()).toBe(0);
    await Promise.all([1, 2, 3].map(() => sendReminders(database.db, at('25T08:00'))));
    await sendReminders(database.db, at('25T08:01'));
    expect(await told()).toBe(1);
    await sendReminders(database.db, at('26T07:00'));
    await sendReminders(database.db, at('26T07:01'));
    expect(await told()).toBe(2);
    await sendReminders(database.db, at('26T08:00'));
    expect(await told()).toBe(2);
    const notices = await database.db.select().from(notice).where(eq(notice.userId, firm.owner.userId));
    expect(
      notices.filter(({ template, values }) => template === 'booking-reminder' && values.reference === reference),
    ).toHaveLength(2);
  });

  test('is not told of a moment that had passed when it was made, nor after it was cancelled', async () => {
    const listingId = await list();
    const late = await book(listingId, at('26T12:00'), at('26T09:00'));
    await sendReminders(database.db, at('26T09:01'));
    expect(await count(firm.owner, 'booking-reminder', late.reference)).toBe(0);
    await sendReminders(database.db, at('26T11:00'));
    expect(await count(firm.owner, 'booking-reminder', late.reference)).toBe(1);
    const off = await book(listingId, at('28T12:00'));
    await cancelBooking(await as(firm.owner), { id: off.id });
    await sendReminders(database.db, at('27T12:00'));
    expect(await count(firm.owner, 'booking-reminder', off.reference)).toBe(0);
  });

  test('is told anew when it was moved', async () => {
    const made = await book(await list(), at('27T02:00'));
    await sendReminders(database.db, at('26T02:00'));
    const span = { start: at('28T02:00').toISOString(), end: at('28T03:00').toISOString() };
    await moveBooking(await as(firm.owner, at('26T03:00')), { id: made.id, ...span });
    await sendReminders(database.db, at('26T03:01'));
    expect(await count(firm.owner, 'booking-reminder', made.reference)).toBe(1);
    await sendReminders(database.db, at('27T02:00'));
    expect(await count(firm.owner, 'booking-reminder', made.reference)).toBe(2);
  });

  test('is told as its person chose: when, and by what', async () => {
    const member = await buildMember(database.db, firm, 'member', { now });
    const choice = {
      leadMinutes: ['120'],
      byMail: false,
      inApp: true,
      nudges: true,
      agenda: false,
      agendaTime: '08:00',
    };
    await saveReminders(await as(member), choice);
    const { id } = await buildBooking(database.db, {
      actor: await member.actor(),
      listingId: await list(),
      start: at('26T20:00').toISOString(),
      end: at('26T21:00').toISOString(),
      now,
    });
    for (const time of ['25T20:00', '26T18:00', '26T19:00']) await sendReminders(database.db, at(time));
    expect(await count(member, 'booking-reminder')).toBe(0);
    const notices = await database.db.select().from(notice).where(eq(notice.userId, member.userId));
    expect(notices.filter(({ template }) => template === 'booking-reminder').map(({ path }) => path)).toEqual([
      `/bookings/${id}`,
    ]);
    await expect(saveReminders(await as(member), { ...choice, agendaTime: '25:00' })).rejects.toMatchObject({
      fields: [{ path: 'agendaTime', code: 'invalid-time' }],
    });
  });
});

describe('a request that waits', () => {
  test('is brought to mind after a day and before it lapses, and no more once it is answered', async () => {
    const listingId = await list('approval');
    const made = await book(listingId, at('29T08:00'));
    const told = () => count(technician, 'booking-nudge', made.reference);
    await sendReminders(database.db, at('24T20:00'));
    expect(await told()).toBe(0);
    await sendReminders(database.db, at('25T01:00'));
    await sendReminders(database.db, at('25T02:00'));
    expect(await told()).toBe(1);
    await sendReminders(database.db, at('28T21:00'));
    await sendReminders(database.db, at('28T22:00'));
    expect(await told()).toBe(2);
    const answered = await book(listingId, at('29T10:00'));
    await approveBooking(await as(lab.owner), { id: answered.id });
    await sendReminders(database.db, at('25T03:00'));
    expect(await count(technician, 'booking-nudge', answered.reference)).toBe(0);
  });
});

describe('the agenda', () => {
  test('comes once in the technician’s morning, names the day’s bookings, and not on a day without any', async () => {
    const clinic = await buildVerifiedOrganisation(database.db, { now });
    const nurse = await buildMember(database.db, clinic, 'technician', { now });
    const agendas = () => mailsTo(nurse, 'desk-agenda');
    const actor = await clinic.owner.actor();
    const { id } = await buildPublishedListing(database.db, { actor, organisationId: clinic.id, now });
    await book(id, new Date('2026-12-07T02:00:00Z'));
    const morning = new Date('2026-12-06T23:30:00Z');
    await sendReminders(database.db, new Date(morning.getTime() - MINUTE_MS));
    expect(await agendas()).toHaveLength(0);
    await Promise.all([sendReminders(database.db, morning), sendReminders(database.db, morning)]);
    await sendReminders(database.db, new Date(morning.getTime() + HOUR_MS));
    const [mail, second] = await agendas();
    expect(second).toBeUndefined();
    expect(mail?.words.facts.map(({ label }) => label)).toContain('10:00–11:00');
    expect(await count(clinic.owner, 'desk-agenda')).toBe(0);
    await sendReminders(database.db, new Date('2026-12-09T23:30:00Z'));
    expect(await agendas()).toHaveLength(1);
  });
});
