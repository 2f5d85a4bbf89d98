import { inArray, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { OrganisationRole } from '@/core/actor';
import { groupBy } from '@/core/group-by';
import { type LocaleText, plainText } from '@/core/locale-text';
import { prepared, type Transaction } from '@/db/client';
import { mailMute } from '@/db/schema/notifications';
import type { MailTemplate } from '../mail/mail-sentences';
import { type MailToQueue, queueMails } from '../mail/queue-mail';
import { askTogether } from './ask-together';
import { type LoadedBooking, loadBookings } from './load-bookings';
import { loadPeople, loadStaff, type Recipient } from './recipients';
import { topicOf } from './rules';

/** What one event means to one person. */
export interface News
  extends Pick<MailToQueue, 'facts' | 'rows' | 'items' | 'attachments' | 'unsubscribeToken' | 'settingsPath'> {
  /** Its words stand in `messages/<locale>/mails.json`; the subject is also the notice's sentence. */
  template: MailTemplate;
  /** Values of the sentences. Names that exist in both languages come as such. */
  values: Record<string, string | number | LocaleText>;
  /** Where it leads: a path of the site without language prefix. */
  path: string;
}

/** What is told of: its id makes it told once. */
export interface Told {
  id: string;
  at: Date;
  /** Absent: by both. */
  by?: readonly ('notice' | 'mail')[];
}

/**
 * One transaction's telling, of one event or of hundreds: what it asks is asked in sets, what it tells is written in
 * sets at its end.
 */
export interface Telling {
  readonly tx: Transaction;
  booking(id: string): Promise<LoadedBooking | undefined>;
  /** Nobody when the account is disabled. */
  person(userId: string): Promise<Recipient[]>;
  /** The members of an organisation who hold one of the roles. */
  staff(organisationId: string, roles: readonly OrganisationRole[]): Promise<Recipient[]>;
  readonly said: Said[];
}

interface Said {
  event: Told;
  reader: Recipient;
  news: News;
}

/** Runs what tells people, and writes what it told them with few statements. */
export async function tellTogether<R>(tx: Transaction, tell: (telling: Telling) => Promise<R>): Promise<R> {
  const person = askTogether((ids) => loadPeople(tx, ids));
  const staff = askTogether((ids) => loadStaff(tx, ids));
  const said: Said[] = [];
  const result = await tell({
    tx,
    said,
    booking: askTogether((ids) => loadBookings(tx, ids)),
    person: async (userId) => {
      const found = await person(userId);
      return found ? [found] : [];
    },
    staff: async (organisationId, roles) => {
      const members = await staff(organisationId);
      return members?.filter(({ role }) => roles.includes(role)) ?? [];
    },
  });
  await writeNotices(tx, said);
  await writeMails(tx, said);
  return result;
}

/**
 * The one way in which an event tells a person: a notice in their inbox, and a mail unless they want none of this
 * topic. Told once per event, template and person, however often the reader runs.
 */
export function tellPerson({ said }: Telling, event: Told, reader: Recipient, news: News): void {
  said.push({ event, reader, news });
}

async function writeNotices(tx: Transaction, said: readonly Said[]): Promise<void> {
  const rows = said
    .filter(({ event }) => event.by?.includes('notice') ?? true)
    .map(({ event, reader, news }) => ({
      id: v7(),
      userId: reader.userId,
      template: news.template,
      values: news.values,
      path: news.path,
      eventId: event.id,
      at: event.at,
    }));
  if (rows.length === 0) return;
  await tx.execute(sql`${prepared}
    INSERT INTO notice (id, user_id, template, values, path, event_id, created_at)
    SELECT n.id, n."userId", n.template, n.values, n.path, n."eventId", n.at
    FROM json_to_recordset(${JSON.stringify(rows)}::text::json)
      AS n (id uuid, "userId" uuid, template text, values jsonb, path text, "eventId" uuid, at timestamptz)
    ON CONFLICT DO NOTHING`);
}

async function writeMails(tx: Transaction, said: readonly Said[]): Promise<void> {
  const byMail = said.filter(({ event }) => event.by?.includes('mail') ?? true);
  if (byMail.length === 0) return;
  const muted = await loadMuted(tx, [...new Set(byMail.map(({ reader }) => reader.userId))]);
  const wanted = byMail.filter(({ reader, news }) => !muted.get(reader.userId)?.has(topicOf(news.template)));
  await queueMails(
    tx,
    wanted.map(({ event, reader, news }) => ({ ...mailOf(event, reader, news), at: event.at })),
  );
}

function mailOf(event: Told, reader: Recipient, news: News): MailToQueue {
  const values = Object.entries(news.values).map(([name, value]) => [
    name,
    typeof value === 'object' ? plainText(value, reader.locale) : value,
  ]);
  return {
    to: reader.email,
    userId: reader.userId,
    locale: reader.locale,
    template: news.template,
    values: { name: reader.name, ...Object.fromEntries(values) },
    facts: news.facts,
    rows: news.rows,
    items: news.items,
    path: news.path,
    eventId: event.id,
    attachments: news.attachments,
    unsubscribeToken: news.unsubscribeToken,
    settingsPath: news.settingsPath,
  };
}

/** The topics of which each of them wants no mails. */
async function loadMuted(tx: Transaction, userIds: string[]): Promise<Map<string, Set<string>>> {
  const rows = await tx.select().from(mailMute).where(inArray(mailMute.userId, userIds));
  const groups = groupBy(rows, ({ userId }) => userId);
  return new Map([...groups].map(([userId, mutes]) => [userId, new Set(mutes.map(({ topic }) => topic))]));
}
