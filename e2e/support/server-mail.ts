import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { MAIL_FOLDER } from './server-address';

export interface WantedMail {
  to: string;
  /** Part of the subject. */
  subject?: string | RegExp;
  /** Mails that came before are passed over. */
  since?: Date;
}

/** Waits until the SMTP server has a mail of this kind; the newest one when there are several. */
export async function waitForMail(wanted: WantedMail, timeoutMs = 20_000): Promise<ParsedMail> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const mail = (await receivedMails()).findLast((one) => matches(one, wanted));
    if (mail) return mail;
    if (Date.now() > deadline) {
      throw new Error(`no mail to ${wanted.to} ${wanted.subject ?? ''} came within ${timeoutMs} ms`);
    }
    await sleep(200);
  }
}

/** The first address in a mail that leads to the site. */
export function linkIn(mail: ParsedMail): string {
  const link = (mail.text ?? '').match(/https?:\/\/[^\s>)\]]+/)?.[0];
  if (!link) throw new Error(`the mail "${mail.subject}" has no link`);
  return link;
}

async function receivedMails(): Promise<ParsedMail[]> {
  const files = readdirSync(MAIL_FOLDER).sort();
  return await Promise.all(files.map(async (file) => await simpleParser(readFileSync(join(MAIL_FOLDER, file)))));
}

function matches(mail: ParsedMail, { to, subject, since }: WantedMail): boolean {
  const recipients = [mail.to ?? []]
    .flat()
    .flatMap((group) => group.value.map(({ address }) => address?.toLowerCase()));
  if (!recipients.includes(to.toLowerCase())) return false;
  if (since && (mail.date ?? new Date(0)) < since) return false;
  const line = mail.subject ?? '';
  return subject === undefined || (typeof subject === 'string' ? line.includes(subject) : subject.test(line));
}
