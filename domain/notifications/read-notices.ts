import { and, eq, isNull, lte } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import { notice } from '@/db/schema/notifications';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { requirePerson } from '../identity/policy';
import { readAllNoticesInput, readNoticeInput } from './inputs';

/** Marks one of the reader's notices as read; reading it again changes nothing. Throws `not-found` for another's. */
export async function readNotice(ctx: CommandContext, input: unknown): Promise<{ read: number }> {
  const { userId } = requirePerson(ctx.actor);
  return await runCommand(ctx, readNoticeInput, input, async (tx, { noticeId }) => {
    const mine = and(eq(notice.id, noticeId), eq(notice.userId, userId));
    const [found] = await tx.select({ readAt: notice.readAt }).from(notice).where(mine).for('update');
    if (!found) throw notFound();
    if (found.readAt) {
      recordNothing(tx);
      return { read: 0 };
    }
    await tx.update(notice).set({ readAt: ctx.now }).where(mine);
    await recordEvent(tx, ctx, {
      action: 'person.notices-read',
      subjectType: 'person',
      subjectId: userId,
      after: { read: 1 },
    });
    return { read: 1 };
  });
}

/** Marks all of the reader's notices up to one of them as read, and says how many were not. */
export async function readAllNotices(ctx: CommandContext, input: unknown): Promise<{ read: number }> {
  const { userId } = requirePerson(ctx.actor);
  return await runCommand(ctx, readAllNoticesInput, input, async (tx, { upTo }) => {
    const [newest] = await tx
      .select({ createdAt: notice.createdAt })
      .from(notice)
      .where(and(eq(notice.id, upTo), eq(notice.userId, userId)));
    if (!newest) throw notFound();
    const { count: read } = await tx
      .update(notice)
      .set({ readAt: ctx.now })
      .where(and(eq(notice.userId, userId), isNull(notice.readAt), lte(notice.createdAt, newest.createdAt)));
    if (read === 0) recordNothing(tx);
    else {
      await recordEvent(tx, ctx, {
        action: 'person.notices-read',
        subjectType: 'person',
        subjectId: userId,
        after: { read },
      });
    }
    return { read };
  });
}
