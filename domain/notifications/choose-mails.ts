import { and, eq, inArray } from 'drizzle-orm';
import { mailMute } from '@/db/schema/notifications';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { requirePerson } from '../identity/policy';
import { chooseMailsInput } from './inputs';
import { NOTICE_TOPICS } from './rules';

/** Sets of which topics the person has mails; all of them still stand in the inbox. */
export async function chooseMails(ctx: CommandContext, input: unknown): Promise<{ muted: string[] }> {
  const { userId } = requirePerson(ctx.actor);
  return await runCommand(ctx, chooseMailsInput, input, async (tx, wanted) => {
    const muted = NOTICE_TOPICS.filter((topic) => !wanted[topic]);
    const heard = NOTICE_TOPICS.filter((topic) => wanted[topic]);
    await tx.delete(mailMute).where(and(eq(mailMute.userId, userId), inArray(mailMute.topic, heard)));
    if (muted.length > 0) {
      await tx
        .insert(mailMute)
        .values(muted.map((topic) => ({ userId, topic, createdAt: ctx.now })))
        .onConflictDoNothing();
    }
    await recordEvent(tx, ctx, {
      action: 'person.mails-chosen',
      subjectType: 'person',
      subjectId: userId,
      after: { muted },
    });
    return { muted };
  });
}
