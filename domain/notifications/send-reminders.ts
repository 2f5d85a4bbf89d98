import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DAY_MS, HOUR_MS } from '@/core/period';
import type { Database, Transaction } from '@/db/client';
import { reminderSent } from '@/db/schema/calendars';
import { USUAL_REMINDERS } from '@/domain/calendars/rules/reminders';
import { tellOfBooking } from './mails/bookings';
import { sendAgendas } from './send-agendas';
import { type Telling, type Told, tellTogether } from './tell-person';

/** A reminder that comes later than this after its moment is not worth sending any more. */
const LATE_MS = 3 * HOUR_MS;
/** Requests that wait so long are brought to mind, and once more so long before they lapse. */
const FIRST_NUDGE_MS = DAY_MS;
const LAST_NUDGE_MS = 12 * HOUR_MS;
const AT_ONCE = 500;

interface Due extends Record<string, unknown> {
  bookingId: string;
  userId: string;
  kind: string;
  about: string;
}

/**
 * Sends what is due: reminders before bookings, nudges about requests, the day's agenda. However often it runs, and
 * however many run at once, each is sent once: the row in `reminder_sent` is the right to send it, taken in the
 * transaction that queues it. Returns how many were sent.
 */
export async function sendReminders(db: Database, now: Date): Promise<number> {
  let sent = 0;
  for (const due of await findStarts(db, now)) {
    if (await once(db, now, due, (telling, told) => remindCustomer(telling, told, due))) sent += 1;
  }
  for (const due of await findNudges(db, now)) {
    if (await once(db, now, due, (telling, told) => nudge(telling, told, due))) sent += 1;
  }
  return sent + (await sendAgendas(db, now, once));
}

/** Takes the right to send one thing, and sends it, in one transaction. False when somebody else has. */
export type SendOnce = typeof once;

async function once(
  db: Database,
  now: Date,
  due: { userId: string; kind: string; subjectId?: string; bookingId?: string; about: string | Date },
  send: (telling: Telling, told: Told) => Promise<void>,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { userId, kind } = due;
    const subjectId = due.subjectId ?? due.bookingId ?? userId;
    const taken = await tx
      .insert(reminderSent)
      .values({ userId, kind, subjectId, about: new Date(due.about), sentAt: now })
      .onConflictDoNothing()
      .returning({ userId: reminderSent.userId });
    if (taken.length === 0) return false;
    const told = { id: v7(), at: now, by: await channelsOf(tx, userId) };
    await tellTogether(tx, (telling) => send(telling, told));
    return true;
  });
}

async function channelsOf(tx: Transaction, userId: string): Promise<Told['by']> {
  const [row] = await tx.execute<{ byMail: boolean; inApp: boolean }>(sql`
    SELECT by_mail AS "byMail", in_app AS "inApp" FROM reminder_setting WHERE user_id = ${userId}`);
  const { byMail, inApp } = row ?? USUAL_REMINDERS;
  return [...(byMail ? (['mail'] as const) : []), ...(inApp ? (['notice'] as const) : [])];
}

/**
 * Bookings whose reminder's moment has come: the latest of a person's moments that has passed, and only if the booking
 * stood at that moment. Plan: for each lead that anybody has, a short range of the index of confirmed bookings by
 * their start.
 */
async function findStarts(db: Database, now: Date): Promise<Due[]> {
  const usual = sql`ARRAY[${sql.join(
    USUAL_REMINDERS.leadMinutes.map((minutes) => sql`${minutes}::int`),
    sql`, `,
  )}]`;
  const since = new Date(now.getTime() - LATE_MS);
  const rows = await db.execute<Due>(sql`
    SELECT b.id AS "bookingId", b.customer_user_id AS "userId", 'start:' || min(l.lead) AS kind,
      to_char(lower(b.during) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS about
    FROM (SELECT DISTINCT unnest(lead_minutes) AS lead FROM reminder_setting UNION SELECT unnest(${usual})) l
    JOIN booking b ON b.state = 'confirmed' AND lower(b.during) > ${now}
      AND lower(b.during) > ${since}::timestamptz + make_interval(mins => l.lead)
      AND lower(b.during) <= ${now}::timestamptz + make_interval(mins => l.lead)
    LEFT JOIN reminder_setting r ON r.user_id = b.customer_user_id
    WHERE l.lead = ANY (coalesce(r.lead_minutes, ${usual}))
      AND coalesce(b.decided_at, b.requested_at, b.created_at) <= lower(b.during) - make_interval(mins => l.lead)
      AND NOT EXISTS (SELECT FROM reminder_sent s WHERE s.user_id = b.customer_user_id AND s.subject_id = b.id
        AND s.kind = 'start:' || l.lead AND s.about = lower(b.during))
    GROUP BY b.id ORDER BY lower(b.during), b.id LIMIT ${AT_ONCE}`);
  return [...rows];
}

/** Requests that have waited for long, or will soon lapse, and who may answer them. */
async function findNudges(db: Database, now: Date): Promise<Due[]> {
  const rows = await db.execute<Due>(sql`
    SELECT b.id AS "bookingId", m.user_id AS "userId", n.kind,
      to_char(b.requested_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS about
    FROM booking b
    CROSS JOIN LATERAL (SELECT least(b.decide_by, lower(b.during)) AS lapses) d
    CROSS JOIN LATERAL (
      SELECT CASE WHEN d.lapses <= ${new Date(now.getTime() + LAST_NUDGE_MS)} THEN 'nudge:last' ELSE 'nudge:first' END AS kind
    ) n
    JOIN membership m ON m.organisation_id = b.organisation_id AND m.ended_at IS NULL
      AND m.role IN ('owner', 'manager', 'technician')
    LEFT JOIN reminder_setting r ON r.user_id = m.user_id
    WHERE b.state = 'requested' AND upper(b.during) > ${now} AND d.lapses > ${now}
      AND coalesce(r.nudges, ${USUAL_REMINDERS.nudges})
      AND b.requested_at <= CASE n.kind WHEN 'nudge:first' THEN ${new Date(now.getTime() - FIRST_NUDGE_MS)}::timestamptz
        ELSE ${new Date(now.getTime() - HOUR_MS)}::timestamptz END
      AND NOT EXISTS (SELECT FROM reminder_sent s WHERE s.user_id = m.user_id AND s.subject_id = b.id
        AND s.kind = n.kind AND s.about = b.requested_at)
    ORDER BY b.requested_at, m.user_id LIMIT ${AT_ONCE}`);
  return [...rows];
}

async function remindCustomer(telling: Telling, told: Told, { bookingId, userId }: Due): Promise<void> {
  const readers = await telling.person(userId);
  await tellOfBooking(telling, told, bookingId, 'customer', 'booking-reminder', readers);
}

async function nudge(telling: Telling, told: Told, { bookingId, userId }: Due): Promise<void> {
  const readers = await telling.person(userId);
  await tellOfBooking(telling, told, bookingId, 'provider', 'booking-nudge', readers);
}
