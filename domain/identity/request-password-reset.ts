import { and, eq, isNull } from 'drizzle-orm';
import { person } from '@/db/schema/identity';
import { type CommandContext, parseInput, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { queueMail } from '../mail/queue-mail';
import { issueEmailToken } from './email-token';
import { emailInput } from './inputs';
import { type Client, fingerprint, takeFromLimit, withinLimit } from './throttle';

const HOUR_MS = 60 * 60 * 1000;
const PER_ADDRESS = { max: 60, windowMs: HOUR_MS };
const MAILS_PER_EMAIL = { max: 5, windowMs: HOUR_MS };

/** Sends a link for a new password, if the address has an account; the answer is the same. Throws `too-many-requests`. */
export async function requestPasswordReset(
  ctx: CommandContext,
  input: unknown,
  client: Client,
): Promise<{ email: string }> {
  const { email } = parseInput(emailInput, input);
  await takeFromLimit(ctx.db, `reset address ${client.address}`, PER_ADDRESS, ctx.now);
  const maySend = await withinLimit(ctx.db, `reset email ${fingerprint(email)}`, MAILS_PER_EMAIL, ctx.now);
  return await runCommand(ctx, emailInput, input, async (tx) => {
    const [owner] = await tx
      .select()
      .from(person)
      .where(and(eq(person.email, email), isNull(person.disabledAt)))
      .for('update');
    if (owner && maySend) {
      const token = await issueEmailToken(tx, ctx, { userId: owner.id, purpose: 'reset-password' });
      await queueMail(tx, ctx, {
        to: owner.email,
        userId: owner.id,
        locale: owner.locale,
        template: 'reset-password',
        values: { name: owner.name },
        path: `/reset-password?token=${token}`,
      });
      await recordEvent(tx, ctx, { action: 'person.reset-requested', subjectType: 'person', subjectId: owner.id });
    } else recordNothing(tx);
    return { email };
  });
}
