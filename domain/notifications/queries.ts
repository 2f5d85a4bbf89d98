import { and, desc, eq, lt, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, isOperator } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { Locale } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { mailMessage } from '@/db/schema/notifications';
import { mailHtml, mailText } from '../mail/render-mail';

export const MAIL_STATES = ['queued', 'sent', 'kept', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export interface MailEntry {
  id: string;
  to: string;
  subject: string;
  template: string;
  locale: Locale;
  state: MailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

export interface MailView extends MailEntry {
  text: string;
  html: string;
  attachments: { name: string; contentType: string; content: string }[];
}

export interface MailPage {
  items: MailEntry[];
  nextCursor: string | null;
}

/** As it stands in the address; what makes no sense is left out. */
export const mailFilter = z.object({
  state: z.enum(MAIL_STATES).optional().catch(undefined),
  to: z.string().trim().max(254).optional().catch(undefined),
  cursor: z.string().max(100).optional().catch(undefined),
});
export type MailFilter = z.output<typeof mailFilter>;

interface QueryContext {
  actor: Actor;
  db: Database;
}

const PAGE = 40;

/** The log of all mail, newest first; operators only. */
export async function listMails(ctx: QueryContext, filter: MailFilter): Promise<MailPage> {
  if (!isOperator(ctx.actor)) throw notFound();
  return await readMails(ctx.db, filter);
}

/** One mail for an operator: one-time links are masked, or reading the log would be a way into any account. */
export async function getMail(ctx: QueryContext, id: string): Promise<MailView> {
  if (!isOperator(ctx.actor)) throw notFound();
  const { html, ...mail } = await readMail(ctx.db, id);
  return { ...mail, text: maskSecrets(mail.text), html: maskSecrets(html) };
}

/** The mailbox of a demo without a mail server: for everyone. Call it only where that mailbox is open. */
export async function readMails(db: Database, { state, to, cursor }: MailFilter): Promise<MailPage> {
  const rows = await db
    .select()
    .from(mailMessage)
    .where(and(state && eq(mailMessage.state, state), to ? eq(mailMessage.to, to) : undefined, after(cursor)))
    .orderBy(desc(mailMessage.createdAt), desc(mailMessage.id))
    .limit(PAGE + 1);
  const items = rows.slice(0, PAGE).map(entryOf);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > PAGE && last ? `${last.createdAt.getTime()}_${last.id}` : null };
}

export async function readMail(db: Database, id: string): Promise<MailView> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await db.select().from(mailMessage).where(eq(mailMessage.id, id));
  if (!row) throw notFound();
  return { ...entryOf(row), text: mailText(row), html: mailHtml(row), attachments: row.attachments };
}

function entryOf(row: typeof mailMessage.$inferSelect): MailEntry {
  const { id, to, subject, template, locale, state, attempts, lastError, createdAt, sentAt } = row;
  return { id, to, subject, template, locale, state, attempts, lastError, createdAt, sentAt };
}

function after(cursor: string | undefined): SQL | undefined {
  const place = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor ?? '');
  if (!place?.[1] || !place[2]) return undefined;
  const at = new Date(Number(place[1]));
  return or(lt(mailMessage.createdAt, at), and(eq(mailMessage.createdAt, at), lt(mailMessage.id, place[2])));
}

function maskSecrets(text: string): string {
  return text.replace(/(token=|\/invitations\/)[A-Za-z0-9_-]{16,}/g, '$1…');
}
