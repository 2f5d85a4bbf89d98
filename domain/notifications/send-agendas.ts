import { sql } from 'drizzle-orm';
import { type LocaleText, plainText } from '@/core/locale-text';
import { addDays, localDate, localMinute, startOfDay } from '@/core/zoned-time';
import type { Database } from '@/db/client';
import { USUAL_REMINDERS } from '@/domain/calendars/rules/reminders';
import { formatClock, knownZone } from './format-when';
import type { SendOnce } from './send-reminders';
import { type Telling, type Told, tellPerson } from './tell-person';

/** How long after its minute an agenda may still be sent. */
const LATE_MINUTES = 180;
const MOST_READERS = 5_000;
const MOST_LINES = 40;

interface Reader extends Record<string, unknown> {
  userId: string;
  timeZone: string;
  minute: number;
}

/** The day's bookings, in the morning of each reader's own clock; nothing on a day without any. */
export async function sendAgendas(db: Database, now: Date, once: SendOnce): Promise<number> {
  let sent = 0;
  for (const { userId, minute, ...reader } of await findReaders(db)) {
    const timeZone = knownZone(reader.timeZone);
    const clock = minuteOf(now, timeZone);
    if (clock < minute || clock >= minute + LATE_MINUTES) continue;
    const date = localDate(now, timeZone);
    const within = { start: startOfDay(date, timeZone), end: startOfDay(addDays(date, 1), timeZone) };
    const [has] = await db.execute(sql`SELECT 1 FROM (${deskBookings(userId, within)}) b LIMIT 1`);
    if (!has) continue;
    const due = { userId, kind: 'agenda', about: within.start };
    if (await once(db, now, due, (telling, told) => tellAgenda(telling, told, userId, within))) sent += 1;
  }
  return sent;
}

type Within = { start: Date; end: Date };

/** Technicians unless they do not want one; whoever else asks for one and runs a desk. */
async function findReaders(db: Database): Promise<Reader[]> {
  const rows = await db.execute<Reader>(sql`
    SELECT DISTINCT p.id AS "userId", p.time_zone AS "timeZone",
      coalesce(r.agenda_minute, ${USUAL_REMINDERS.agendaMinute}) AS minute
    FROM membership m JOIN person p ON p.id = m.user_id AND p.disabled_at IS NULL
    LEFT JOIN reminder_setting r ON r.user_id = p.id
    WHERE m.ended_at IS NULL AND m.role IN ('owner', 'manager', 'technician')
      AND coalesce(r.agenda, m.role = 'technician')
    ORDER BY p.id LIMIT ${MOST_READERS}`);
  return [...rows];
}

function minuteOf(now: Date, timeZone: string): number {
  const [hour = 0, minute = 0] = localMinute(now, timeZone).slice(11).split(':').map(Number);
  return hour * 60 + minute;
}

function deskBookings(userId: string, { start, end }: Within) {
  return sql`
    SELECT b.id, b.organisation_id, b.state, b.during, l.title, l.time_zone, c.name AS customer, u.name AS person
    FROM membership m JOIN booking b ON b.organisation_id = m.organisation_id
    JOIN listing l ON l.id = b.listing_id
    JOIN organisation c ON c.id = b.customer_organisation_id
    JOIN person u ON u.id = b.customer_user_id
    WHERE m.user_id = ${userId} AND m.ended_at IS NULL AND m.role IN ('owner', 'manager', 'technician')
      AND b.state IN ('confirmed', 'in-use') AND b.during && tstzrange(${start}, ${end})
    ORDER BY lower(b.during), b.id LIMIT ${MOST_LINES}`;
}

interface Line extends Record<string, unknown> {
  start: number;
  end: number;
  title: LocaleText;
  customer: LocaleText;
  person: string;
  slug: string;
}

async function tellAgenda(telling: Telling, told: Told, userId: string, within: Within): Promise<void> {
  const [reader] = await telling.person(userId);
  if (!reader) return;
  const lines = await telling.tx.execute<Line>(sql`
    SELECT (extract(epoch FROM lower(b.during)) * 1000)::float8 AS start,
      (extract(epoch FROM upper(b.during)) * 1000)::float8 AS "end", b.title, b.customer, b.person, o.slug
    FROM (${deskBookings(userId, within)}) b JOIN organisation o ON o.id = b.organisation_id
    ORDER BY lower(b.during), b.id`);
  const [first] = lines;
  if (!first) return;
  const { locale, timeZone } = reader;
  tellPerson(telling, told, reader, {
    template: 'desk-agenda',
    values: { count: lines.length },
    rows: lines.map(({ start, end, title, customer, person }) => ({
      label: formatClock({ start: new Date(start), end: new Date(end) }, within, locale, timeZone),
      value: [plainText(title, locale), plainText(customer, locale), person].join(' · '),
    })),
    path: `/org/${first.slug}/calendar?view=agenda`,
  });
}
