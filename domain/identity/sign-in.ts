import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Actor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { DAY_MS } from '@/core/period';
import { person, session } from '@/db/schema/identity';
import { type CommandContext, parseInput, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { signInInput } from './inputs';
import { passwordMatches } from './password';
import { SESSION_LIFE_DAYS } from './sessions';
import { type Client, countSignIn } from './throttle';

export interface SignedIn {
  userId: string;
  sessionId: string;
}

/**
 * Begins a browser session. An unknown address, a wrong password and an account without one take as long and answer
 * alike. Throws `invalid-credentials`, `too-many-requests`, and `account-disabled` to whoever knows the password.
 */
export async function signIn(ctx: CommandContext, input: unknown, client: Client): Promise<SignedIn> {
  const { email, password } = parseInput(signInInput, input);
  const [found] = await ctx.db
    .select({ id: person.id, passwordHash: person.passwordHash })
    .from(person)
    .where(eq(person.email, email));
  const attempt = await countSignIn(ctx.db, { email, userId: found?.id ?? null }, client, ctx.now);
  if (attempt.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, attempt.delayMs));
  const good = await passwordMatches(found?.passwordHash ?? null, password);
  if (!found || !good) throw new DomainError('invalid-credentials');
  // A replay must find nothing: no once-key, since its row would outlive the session.
  const signedIn = await runCommand({ ...ctx, once: undefined }, signInInput, input, async (tx) => {
    const [owner] = await tx.select().from(person).where(eq(person.id, found.id)).for('update');
    if (!owner || owner.passwordHash !== found.passwordHash) throw new DomainError('invalid-credentials');
    if (owner.disabledAt) throw new DomainError('account-disabled');
    const sessionId = v7();
    await tx.insert(session).values({
      id: sessionId,
      userId: owner.id,
      userAgent: client.userAgent.slice(0, 400),
      address: client.address.slice(0, 64),
      createdAt: ctx.now,
      lastSeenAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + SESSION_LIFE_DAYS * DAY_MS),
    });
    const actor: Actor = { type: 'anonymous' };
    await recordEvent(
      tx,
      { actor, now: ctx.now },
      { action: 'person.signed-in', subjectType: 'person', subjectId: owner.id, after: { sessionId } },
    );
    return { userId: owner.id, sessionId };
  });
  await attempt.forgive();
  return signedIn;
}
