import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Locale } from '@/core/locale-text';
import { prepared, type Transaction } from '@/db/client';
import type { MailItem } from '@/db/schema/notifications';
import type { FactName, MailTemplate, MailValues } from './mail-sentences';
import { writeMail } from './render-mail';
import { laneOf } from './rules';
import { oneClickUrl, siteUrl } from './site-url';

export interface MailAttachment {
  name: string;
  contentType: string;
  /** Text, as it is to be attached. */
  content: string;
}

/** One of several things that a mail is about, by its path. */
export interface ItemToQueue extends Omit<MailItem, 'link'> {
  path: string;
}

export interface MailToQueue {
  to: string;
  userId?: string;
  locale: Locale;
  template: MailTemplate;
  /** Values of the template's sentences; `name`, when given, greets the reader. */
  values: MailValues;
  /** Where the button leads: a path of the site without language prefix, such as `/verify-email?token=…`. */
  path: string;
  facts?: readonly { name: FactName; value: string }[];
  /** Lines of the same table whose names are data, such as times of a day. */
  rows?: readonly { label: string; value: string }[];
  /** Things that the mail is about, each with an address of its own. */
  items?: readonly ItemToQueue[];
  /** The event that the mail tells of: event, template and address together are sent once. */
  eventId?: string;
  attachments?: MailAttachment[];
  /** The secret by which whoever has the mail ends mails of this sort: by its link, or by one click (RFC 8058). */
  unsubscribeToken?: string;
  /** Where its reader says how often such mails come. */
  settingsPath?: string;
}

/** Puts a mail into the queue in the caller's transaction: it leaves if and only if that commits. */
export async function queueMail(tx: Transaction, { now }: { now: Date }, mail: MailToQueue): Promise<void> {
  await queueMails(tx, [{ ...mail, at: now }]);
}

/** Written at once, so that one statement's text does not grow without bound. */
const AT_ONCE = 100;

/** The same for many mails, each with the instant of what it tells. */
export async function queueMails(tx: Transaction, mails: readonly (MailToQueue & { at: Date })[]): Promise<void> {
  for (let from = 0; from < mails.length; from += AT_ONCE) {
    const rows = JSON.stringify(mails.slice(from, from + AT_ONCE).map(rowOf));
    await tx.execute(sql`${prepared}
      INSERT INTO mail_message (id, "to", user_id, locale, template, lane, subject, words, attachments, event_id,
        unsubscribe_url, state, next_attempt_at, created_at)
      SELECT m.id, m."to", m."userId", m.locale, m.template, m.lane, m.subject, m.words, m.attachments, m."eventId",
        m."unsubscribeUrl", 'queued', m.at, m.at
      FROM json_to_recordset(${rows}::text::json) AS m (id uuid, "to" citext, "userId" uuid, locale text, template text,
        lane smallint, subject text, words jsonb, attachments jsonb, "eventId" uuid, "unsubscribeUrl" text, at timestamptz)
      ON CONFLICT DO NOTHING`);
  }
}

function rowOf({ unsubscribeToken, settingsPath, attachments = [], ...mail }: MailToQueue & { at: Date }) {
  const { to, userId, locale, template, values, path, facts, rows, items, eventId, at } = mail;
  const written = writeMail({
    locale,
    template,
    values,
    facts,
    rows,
    items: items?.map((item) => ({ ...item, link: siteUrl(item.path, locale) })),
    link: siteUrl(path, locale),
    unsubscribeLink: unsubscribeToken && siteUrl(`/unsubscribe?token=${unsubscribeToken}`, locale),
    settingsLink: settingsPath && siteUrl(settingsPath, locale),
  });
  const unsubscribeUrl = unsubscribeToken ? oneClickUrl(unsubscribeToken) : null;
  const lane = laneOf(template);
  return { id: v7(), to, userId, locale, template, lane, ...written, attachments, eventId, unsubscribeUrl, at };
}
