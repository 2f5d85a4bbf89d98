import { and, eq, lte, sql } from 'drizzle-orm';
import { HOUR_MS, MINUTE_MS } from '@/core/period';
import type { Database } from '@/db/client';
import { mailMessage } from '@/db/schema/notifications';
import { log } from '../log';
import type { MailRow, MailSender } from '../mail';

export const MAX_ATTEMPTS = 16;
/** How long a claimed mail is left alone: a worker that was killed while sending frees it after this. */
const LEASE_MS = 5 * MINUTE_MS;

/**
 * Sends what is due, one mail after the other, and returns how many were dealt with. Several workers may run: each
 * mail is claimed by one. Without a sender the mails are kept for the mailbox page.
 */
export async function deliverMails(db: Database, sender: MailSender | null, now: () => Date): Promise<number> {
  if (!sender) return await keepMails(db);
  for (let handled = 0; ; handled++) {
    const mail = await claimNext(db, now());
    if (!mail) return handled;
    const outcome = await attempt(sender, mail, now());
    // Only the claim's own attempt may write: after a lease ran out, the mail is another worker's.
    await db
      .update(mailMessage)
      .set(outcome)
      .where(and(eq(mailMessage.id, mail.id), eq(mailMessage.attempts, mail.attempts)));
  }
}

async function keepMails(db: Database): Promise<number> {
  const kept = await db
    .update(mailMessage)
    .set({ state: 'kept', nextAttemptAt: null })
    .where(eq(mailMessage.state, 'queued'))
    .returning({ id: mailMessage.id });
  return kept.length;
}

async function claimNext(db: Database, now: Date): Promise<MailRow | undefined> {
  const next = db
    .select({ id: mailMessage.id })
    .from(mailMessage)
    .where(and(eq(mailMessage.state, 'queued'), lte(mailMessage.nextAttemptAt, now)))
    .orderBy(mailMessage.nextAttemptAt)
    .limit(1)
    .for('update', { skipLocked: true });
  const [mail] = await db
    .update(mailMessage)
    .set({ attempts: sql`${mailMessage.attempts} + 1`, nextAttemptAt: new Date(now.getTime() + LEASE_MS) })
    .where(sql`${mailMessage.id} = (${next})`)
    .returning();
  return mail;
}

type Outcome = Partial<typeof mailMessage.$inferInsert>;

async function attempt(sender: MailSender, mail: MailRow, now: Date): Promise<Outcome> {
  try {
    await sender.send(mail);
    return { state: 'sent', sentAt: now, nextAttemptAt: null, lastError: null };
  } catch (error) {
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    const final = isRefusal(error) || mail.attempts >= MAX_ATTEMPTS;
    log.warn({ mail: mail.id, template: mail.template, attempts: mail.attempts, final, lastError }, 'mail not sent');
    if (final) return { state: 'failed', nextAttemptAt: null, lastError };
    return { nextAttemptAt: new Date(now.getTime() + retryDelay(mail.attempts)), lastError };
  }
}

/** 15 s, 1 min, 4 min, 16 min, then every hour: a mail server that is away overnight loses nothing. */
export function retryDelay(attempts: number): number {
  return Math.min(15_000 * 4 ** (attempts - 1), HOUR_MS);
}

/** The mail server said no for good: the address, or the mail itself. A wrong password is ours to mend, so it waits. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error) || typeof error.responseCode !== 'number') return false;
  return error.responseCode >= 500 && !('code' in error && error.code === 'EAUTH');
}
