import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Locale, LocaleText } from '@/core/locale-text';
import { citext, id, instant } from './columns';
import { person } from './identity';

/** One of several things that a mail is about. */
export interface MailItem {
  title: string;
  /** The language of the title. */
  lang: Locale;
  /** What else is said about it, a line each. */
  lines: string[];
  /** Where it is looked at, absolute. */
  link: string;
}

/** What a mail says, each sentence in its place. */
export interface MailWords {
  heading: string;
  greeting: string;
  body: string;
  facts: { label: string; value: string }[];
  /** Absent in mails that were written before there were any. */
  items?: MailItem[];
  /** How much there is beyond the items. */
  more?: string;
  button: string;
  /** Where the button leads, absolute. */
  link: string;
  note: string;
  linkHint: string;
  footer: string;
  why: string;
  unsubscribe: { text: string; link: string } | null;
  /** Where the reader says how often such mails come. */
  settings?: { text: string; link: string } | null;
}

/** A mail to be sent, or kept for `/dev/mailbox` when no SMTP server is set. */
export const mailMessage = pgTable(
  'mail_message',
  {
    id: id(),
    to: citext().notNull(),
    userId: uuid(),
    locale: text().$type<Locale>().notNull(),
    template: text().notNull(),
    /** Which goes before which: `domain/mail/rules.ts`. */
    lane: smallint().notNull().default(1),
    subject: text().notNull(),
    /** Its words in their places; both forms of a mail are made of them when it leaves or is looked at. */
    words: jsonb().$type<MailWords>().notNull(),
    attachments: jsonb().$type<{ name: string; contentType: string; content: string }[]>().notNull().default([]),
    /** The event it tells of: with template and address it is sent once however often the reader runs. */
    eventId: uuid(),
    /** Where one request ends mails of this sort (RFC 8058); null for mails that cannot be ended. */
    unsubscribeUrl: text(),
    state: text().$type<'queued' | 'sent' | 'kept' | 'failed'>().notNull(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    nextAttemptAt: instant(),
    createdAt: instant().notNull(),
    sentAt: instant(),
  },
  (t) => [
    uniqueIndex('mail_message_once').on(t.eventId, t.template, t.to).where(sql`${t.eventId} IS NOT NULL`),
    index('mail_message_queue').on(t.lane, t.nextAttemptAt).where(sql`${t.state} = 'queued'`),
    index('mail_message_recent').on(t.createdAt),
    index('mail_message_to').on(t.to, t.createdAt),
  ],
);

/** Something that a person is told inside the product: the sentence is made when it is read, in the reader's language. */
export const notice = pgTable(
  'notice',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => person.id),
    /** As in `messages/<locale>/mails.json`. */
    template: text().notNull(),
    values: jsonb().$type<Record<string, string | number | LocaleText>>().notNull(),
    /** Where it leads: a path of the site without language prefix. */
    path: text().notNull(),
    /** The event it tells of: with template and person it is told once however often the reader runs. */
    eventId: uuid().notNull(),
    createdAt: instant().notNull(),
    readAt: instant(),
  },
  (t) => [
    unique('notice_once').on(t.eventId, t.template, t.userId),
    index('notice_recent').on(t.userId, t.createdAt, t.id),
    index('notice_unread').on(t.userId).where(sql`${t.readAt} IS NULL`),
    index('notice_age').on(t.createdAt),
  ],
);

/** A topic of which a person wants no mails; what it tells still stands in their inbox. */
export const mailMute = pgTable(
  'mail_mute',
  {
    userId: uuid()
      .notNull()
      .references(() => person.id),
    topic: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.topic] })],
);
