import { and, eq, lte, sql } from 'drizzle-orm';
import { HOUR_MS, MINUTE_MS } from '@/core/period';
import type { Database } from '@/db/client';
import { mailMessage } from '@/db/schema/notifications';
import { BULK_LANE, type MailLane } from '@/domain/mail/rules';
import { log } from '../log';
import { MAILS_AT_ONCE, type MailRow, type MailSender } from '../mail';

export const MAX_ATTEMPTS = 16;
/** How long a claimed mail is left alone: a worker that was killed while sending frees it after this. */
const LEASE_MS = 5 * MINUTE_MS;

/**
 * Sends what is due and returns how many mails were dealt with: several at once, by lanes (`domain/mail/rules.ts`), so
 * that a burst of reminders holds up nobody who waits for a link. Several workers may run: each mail is claimed by one.
 * Without a sender the mails are kept for the mailbox page.
 */
export async function deliverMails(db: Database, sender: MailSender | null, now: () => Date): Promise<number> {
  if (!sender) return await keepMails(db);
  const first = await claimNext(db, now());
  if (!first) return 0;
  const byLane = () => claimNext(db, now());
  // One at a time always goes to those who would otherwise wait for as long as there is news.
  const bulkFirst = async () => (await claimNext(db, now(), BULK_LANE)) ?? (await byLane());
  const lines = [
    deliverLine(db, sender, now, byLane, first),
    ...Array.from({ length: MAILS_AT_ONCE - 2 }, () => deliverLine(db, sender, now, byLane)),
    deliverLine(db, sender, now, bulkFirst),
  ];
  const ended = await Promise.allSettled(lines);
  return ended.reduce((sum, line) => {
    if (line.status === 'rejected') throw line.reason;
    return sum + line.value;
  }, 0);
}

/** One mail after the other, until none is due. */
async function deliverLine(
  db: Database,
  sender: MailSender,
  now: () => Date,
  claim: () => Promise<MailRow | undefined>,
  first?: MailRow,
): Promise<number> {
  let handled = 0;
  for (let mail = first ?? (await claim()); mail; mail = await claim()) {
    await deliverOne(db, sender, now, mail);
    handled++;
  }
  return handled;
}

async function deliverOne(db: Database, sender: MailSender, now: () => Date, mail: MailRow): Promise<void> {
  const outcome = await attempt(sender, mail, now());
  // Only the claim's own attempt may write: after a lease ran out, the mail is another worker's.
  await db
    .update(mailMessage)
    .set(outcome)
    .where(and(eq(mailMessage.id, mail.id), eq(mailMessage.attempts, mail.attempts)));
}

async function keepMails(db: Database): Promise<number> {
  const kept = await db
    .update(mailMessage)
    .set({ state: 'kept', nextAttemptAt: null })
    .where(eq(mailMessage.state, 'queued'))
    .returning({ id: mailMessage.id });
  return kept.length;
}

/** The first that is due in the first lane that has any, or in this one. */
async function claimNext(db: Database, now: Date, lane?: MailLane): Promise<MailRow | undefined> {
  const next = db
    .select({ id: mailMessage.id })
    .from(mailMessage)
    .where(
      and(
        eq(mailMessage.state, 'queued'),
        lte(mailMessage.nextAttemptAt, now),
        lane === undefined ? undefined : eq(mailMessage.lane, lane),
      ),
    )
    .orderBy(mailMessage.lane, mailMessage.nextAttemptAt)
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
