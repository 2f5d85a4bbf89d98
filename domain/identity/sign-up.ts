import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { z } from 'zod';
import type { Transaction } from '@/db/client';
import { person } from '@/db/schema/identity';
import { type CommandContext, parseInput, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { queueMail } from '../mail/queue-mail';
import { issueEmailToken } from './email-token';
import { signUpInput } from './inputs';
import { hashPassword } from './password';
import { type Client, fingerprint, takeFromLimit, withinLimit } from './throttle';

const HOUR_MS = 60 * 60 * 1000;
const PER_ADDRESS = { max: 100, windowMs: HOUR_MS };
const MAILS_PER_EMAIL = { max: 5, windowMs: HOUR_MS };

/**
 * Opens an account and sends its verification link. An address that has one already gets the same answer, and its
 * owner a mail: who is registered is nobody else's business. Throws `too-many-requests`.
 */
export async function signUp(ctx: CommandContext, input: unknown, client: Client): Promise<{ email: string }> {
  const { email, password } = parseInput(signUpInput, input);
  await takeFromLimit(ctx.db, `sign-up address ${client.address}`, PER_ADDRESS, ctx.now);
  const maySend = await withinLimit(ctx.db, `sign-up email ${fingerprint(email)}`, MAILS_PER_EMAIL, ctx.now);
  const passwordHash = await hashPassword(password);
  return await runCommand(ctx, signUpInput, input, async (tx, data) => {
    const created = await insertPerson(tx, ctx, data, passwordHash);
    if (created) {
      const token = await issueEmailToken(tx, ctx, { userId: created, purpose: 'verify-email' });
      await queueMail(tx, ctx, {
        to: data.email,
        userId: created,
        locale: data.locale,
        template: 'verify-email',
        values: { name: data.name },
        path: `/verify-email?token=${token}`,
      });
      await recordEvent(tx, ctx, { action: 'person.signed-up', subjectType: 'person', subjectId: created });
    } else {
      if (maySend) await tellOwner(tx, ctx, data.email);
      recordNothing(tx);
    }
    return { email: data.email };
  });
}

async function insertPerson(
  tx: Transaction,
  ctx: CommandContext,
  { name, email, locale }: z.output<typeof signUpInput>,
  passwordHash: string,
): Promise<string | null> {
  const [created] = await tx
    .insert(person)
    .values({
      id: v7(),
      name,
      email,
      locale,
      passwordHash,
      passwordChangedAt: ctx.now,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .onConflictDoNothing({ target: person.email })
    .returning({ id: person.id });
  return created?.id ?? null;
}

/**
 * Tells an address that it was used to sign up again. While it is unverified the mail leads to choosing a password:
 * whoever reads the mailbox owns the account, whatever password somebody else may have given it first.
 */
async function tellOwner(tx: Transaction, ctx: CommandContext, email: string): Promise<void> {
  const [owner] = await tx.select().from(person).where(eq(person.email, email)).for('update');
  if (!owner || owner.disabledAt) return;
  const mail = { to: owner.email, userId: owner.id, locale: owner.locale, values: { name: owner.name } };
  if (owner.emailVerifiedAt) {
    await queueMail(tx, ctx, { ...mail, template: 'already-registered', path: '/sign-in' });
  } else {
    const token = await issueEmailToken(tx, ctx, { userId: owner.id, purpose: 'reset-password' });
    await queueMail(tx, ctx, { ...mail, template: 'finish-sign-up', path: `/reset-password?token=${token}` });
  }
}
