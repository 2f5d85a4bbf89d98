import { v7 } from 'uuid';
import type { Locale } from '@/core/locale-text';
import type { Transaction } from '@/db/client';
import { mailMessage } from '@/db/schema/notifications';
import type { FactName, MailTemplate, MailValues } from './mail-sentences';
import { renderMail } from './render-mail';
import { oneClickUrl, siteUrl } from './site-url';

export interface MailAttachment {
  name: string;
  contentType: string;
  /** Text, as it is to be attached. */
  content: string;
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
  /** The event that the mail tells of: event, template and address together are sent once. */
  eventId?: string;
  attachments?: MailAttachment[];
  /** The secret by which whoever has the mail ends mails of this sort: by its link, or by one click (RFC 8058). */
  unsubscribeToken?: string;
}

/** Puts a mail into the queue in the caller's transaction: it leaves if and only if that commits. */
export async function queueMail(tx: Transaction, ctx: { now: Date }, mail: MailToQueue): Promise<void> {
  const { to, userId, locale, template, values, path, facts, rows, eventId, attachments = [], unsubscribeToken } = mail;
  await tx
    .insert(mailMessage)
    .values({
      id: v7(),
      to,
      userId: userId ?? null,
      locale,
      template,
      ...renderMail({
        locale,
        template,
        values,
        facts,
        rows,
        link: siteUrl(path, locale),
        unsubscribeLink: unsubscribeToken && siteUrl(`/unsubscribe?token=${unsubscribeToken}`, locale),
      }),
      attachments,
      eventId: eventId ?? null,
      unsubscribeUrl: unsubscribeToken ? oneClickUrl(unsubscribeToken) : null,
      state: 'queued',
      nextAttemptAt: ctx.now,
      createdAt: ctx.now,
    })
    .onConflictDoNothing();
}
