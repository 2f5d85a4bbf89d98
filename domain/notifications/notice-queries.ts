import { and, desc, eq, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import { type Locale, type LocaleText, plainText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { mailMute, notice } from '@/db/schema/notifications';
import { requirePerson } from '../identity/policy';
import { mailSentences } from '../mail/mail-sentences';
import { NOTICE_TOPICS, type NoticeTopic, topicOf } from './rules';

export interface NoticeView {
  id: string;
  topic: NoticeTopic;
  /** The whole of it in one sentence, in the reader's language. */
  text: string;
  /** Where it leads, without language prefix. */
  path: string;
  at: Date;
  read: boolean;
}

export interface NoticePage {
  items: NoticeView[];
  nextCursor: string | null;
}

interface QueryContext {
  actor: Actor;
  db: Database;
}

const PAGE = 30;
/** Counting stops here: more is said to be 99+. */
const COUNTED = 100;

/** The person's own notices, newest first. A cursor that makes no sense begins with the newest. */
export async function listNotices(
  { actor, db }: QueryContext,
  { locale, cursor, unreadOnly }: { locale: Locale; cursor?: string; unreadOnly?: boolean },
): Promise<NoticePage> {
  const { userId } = requirePerson(actor);
  const rows = await db
    .select()
    .from(notice)
    .where(and(eq(notice.userId, userId), unreadOnly ? isNull(notice.readAt) : undefined, after(cursor)))
    .orderBy(desc(notice.createdAt), desc(notice.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => viewOf(row, locale)),
    nextCursor: rows.length > PAGE && last ? `${last.createdAt.getTime()}_${last.id}` : null,
  };
}

/** How many of the person's notices are unread, up to 100. */
export async function countUnreadNotices({ actor, db }: QueryContext): Promise<number> {
  const { userId } = requirePerson(actor);
  const rows = await db
    .select({ id: notice.id })
    .from(notice)
    .where(and(eq(notice.userId, userId), isNull(notice.readAt)))
    .limit(COUNTED);
  return rows.length;
}

/** Of which topics the person has mails. */
export async function mailChoices({ actor, db }: QueryContext): Promise<Record<NoticeTopic, boolean>> {
  const { userId } = requirePerson(actor);
  const muted = await db.select({ topic: mailMute.topic }).from(mailMute).where(eq(mailMute.userId, userId));
  const wanted = (topic: NoticeTopic) => !muted.some((row) => row.topic === topic);
  const [bookings, organisations, searches, needs] = NOTICE_TOPICS;
  return {
    bookings: wanted(bookings),
    organisations: wanted(organisations),
    searches: wanted(searches),
    needs: wanted(needs),
  };
}

function viewOf(row: typeof notice.$inferSelect, locale: Locale): NoticeView {
  const { id, template, path, createdAt: at, readAt } = row;
  return {
    id,
    topic: topicOf(template),
    text: sentenceOf(template, row.values, locale),
    path,
    at,
    read: readAt !== null,
  };
}

function sentenceOf(template: string, values: Record<string, string | number | LocaleText>, locale: Locale): string {
  const t = mailSentences(locale);
  const key = `${template}.subject`;
  // What an older version told stays in the inbox, if only by what it was about.
  if (!t.has(key))
    return Object.values(values)
      .map((value) => wordsOf(value, locale))
      .join(' · ');
  return t(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, wordsOf(value, locale)])));
}

function wordsOf(value: string | number | LocaleText, locale: Locale): string | number {
  return typeof value === 'object' ? plainText(value, locale) : value;
}

function after(cursor: string | undefined): SQL | undefined {
  const place = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? '');
  if (!place?.[1] || !place[2]) return undefined;
  const at = new Date(Number(place[1]));
  return or(lt(notice.createdAt, at), and(eq(notice.createdAt, at), lt(notice.id, place[2])));
}
