import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { type LocaleText, plainText } from '@/core/locale-text';
import type { Transaction } from '@/db/client';
import { mailMute, notice } from '@/db/schema/notifications';
import type { MailTemplate } from '../mail/mail-sentences';
import { type MailToQueue, queueMail } from '../mail/queue-mail';
import type { Recipient } from './recipients';
import { topicOf } from './rules';

/** What one event means to one person. */
export interface News extends Pick<MailToQueue, 'facts' | 'rows' | 'attachments' | 'unsubscribeToken'> {
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
 * The one way in which an event tells a person: a notice in their inbox, and a mail unless they want none of this
 * topic. Told once per event, template and person, however often the reader runs.
 */
export async function tellPerson(tx: Transaction, event: Told, reader: Recipient, news: News): Promise<void> {
  const { template, path } = news;
  const { by = ['notice', 'mail'] } = event;
  if (by.includes('notice')) {
    await tx
      .insert(notice)
      .values({
        id: v7(),
        userId: reader.userId,
        template,
        values: news.values,
        path,
        eventId: event.id,
        createdAt: event.at,
      })
      .onConflictDoNothing();
  }
  if (!by.includes('mail') || (await wantsNoMail(tx, reader.userId, template))) return;
  const values = Object.entries(news.values).map(([name, value]) => [
    name,
    typeof value === 'object' ? plainText(value, reader.locale) : value,
  ]);
  await queueMail(
    tx,
    { now: event.at },
    {
      to: reader.email,
      userId: reader.userId,
      locale: reader.locale,
      template,
      values: { name: reader.name, ...Object.fromEntries(values) },
      facts: news.facts,
      rows: news.rows,
      path,
      eventId: event.id,
      attachments: news.attachments,
      unsubscribeToken: news.unsubscribeToken,
    },
  );
}

async function wantsNoMail(tx: Transaction, userId: string, template: MailTemplate): Promise<boolean> {
  const muted = await tx
    .select({ topic: mailMute.topic })
    .from(mailMute)
    .where(and(eq(mailMute.userId, userId), eq(mailMute.topic, topicOf(template))));
  return muted.length > 0;
}
