import { createTransport } from 'nodemailer';
import type { mailMessage } from '@/db/schema/notifications';
import { mailHtml, mailText } from '@/domain/mail/render-mail';
import { env } from './env';

export type MailRow = typeof mailMessage.$inferSelect;

/** Handed over at the same time, each on a connection of its own that stays open for the next. */
export const MAILS_AT_ONCE = 4;

/** Hands one mail to the mail server. Rejects with nodemailer's error, whose `responseCode` is the server's. */
export interface MailSender {
  send(mail: MailRow): Promise<void>;
  close(): void;
}

/** The sender of `COMMONLAB_SMTP_URL`, or null when there is none and mail is kept in the database. */
export function openMailSender(): MailSender | null {
  const { smtpUrl, mailFrom } = env();
  if (!smtpUrl) return null;
  const transport = createTransport({ url: withUsualOptions(smtpUrl) });
  const host = /@([^>\s]+)/.exec(mailFrom)?.[1] ?? 'commonlab.test';
  return {
    send: async (mail) => {
      const invitation = mail.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
      await transport.sendMail({
        from: mailFrom,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mailText(mail),
        html: mailHtml(mail),
        attachments: mail.attachments
          .filter((each) => each !== invitation)
          .map(({ name, contentType, content }) => ({ filename: name, contentType, content })),
        // An invitation is another form of the text itself (RFC 6047): only so do calendars take it in.
        ...(invitation && {
          icalEvent: {
            method: /method=(\w+)/i.exec(invitation.contentType)?.[1] ?? 'PUBLISH',
            filename: invitation.name,
            content: invitation.content,
          },
        }),
        // The same at every attempt: should a mail leave twice, the receiving side can tell.
        messageId: `<${mail.id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale, ...unsubscribeHeaders(mail) },
      });
    },
    close: () => transport.close(),
  };
}

/** One click in the reader's mail programme ends such mails (RFC 8058). */
function unsubscribeHeaders({ unsubscribeUrl }: MailRow): Record<string, string> {
  if (!unsubscribeUrl) return {};
  return { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/**
 * A mail server that does not answer must not hold the queue: nodemailer's own patience is ten minutes. And what fails
 * is tried again by the queue, not by the connections: but for once, when one that was open had been left meanwhile.
 */
function withUsualOptions(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, value] of [
    ['connectionTimeout', '10000'],
    ['greetingTimeout', '10000'],
    ['socketTimeout', '30000'],
    ['pool', 'true'],
    ['maxConnections', String(MAILS_AT_ONCE)],
    ['maxRequeues', '1'],
  ] as const) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.href;
}
