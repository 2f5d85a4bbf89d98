import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '@/core/locale-text';
import { citext, id, instant } from './columns';

/** A mail to be sent, or kept for `/dev/mailbox` when no SMTP server is set. */
export const mailMessage = pgTable(
  'mail_message',
  {
    id: id(),
    to: citext().notNull(),
    userId: uuid(),
    locale: text().$type<Locale>().notNull(),
    template: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    attachments: jsonb().$type<{ name: string; contentType: string; content: string }[]>().notNull().default([]),
    /** The event it tells of: with template and address it is sent once however often the reader runs. */
    eventId: uuid(),
    state: text().$type<'queued' | 'sent' | 'kept' | 'failed'>().notNull(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    nextAttemptAt: instant(),
    createdAt: instant().notNull(),
    sentAt: instant(),
  },
  (t) => [
    uniqueIndex('mail_message_once').on(t.eventId, t.template, t.to).where(sql`${t.eventId} IS NOT NULL`),
    index('mail_message_queue').on(t.nextAttemptAt).where(sql`${t.state} = 'queued'`),
    index('mail_message_recent').on(t.createdAt),
    index('mail_message_to').on(t.to, t.createdAt),
  ],
);
