import { eq } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import type { Database } from '@/db/client';
import { reminderSetting } from '@/db/schema/calendars';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { saveRemindersInput } from './inputs';
import { requireBrowser } from './policy';
import { type ReminderWish, USUAL_REMINDERS } from './rules/reminders';

/** Sets when and how a person is reminded; what they do not set stays as it usually is. */
export async function saveReminders(ctx: CommandContext, input: unknown): Promise<{ userId: string }> {
  const { userId } = requireBrowser(ctx.actor);
  return runCommand(ctx, saveRemindersInput, input, async (tx, { leadMinutes, agendaTime, ...choices }) => {
    const [hour = 0, minute = 0] = agendaTime.split(':').map(Number);
    const setting = {
      ...choices,
      leadMinutes: [...new Set(leadMinutes.map(Number))].sort((a, b) => b - a),
      agendaMinute: hour * 60 + minute,
      updatedAt: ctx.now,
    };
    await tx
      .insert(reminderSetting)
      .values({ userId, ...setting })
      .onConflictDoUpdate({ target: reminderSetting.userId, set: setting });
    await recordEvent(tx, ctx, {
      action: 'person.reminders-chosen',
      subjectType: 'person',
      subjectId: userId,
      after: { ...setting, updatedAt: undefined },
    });
    return { userId };
  });
}

/** How the person is reminded now. Technicians have the day's agenda unless they said otherwise. */
export async function getReminders({ actor, db }: { actor: Actor; db: Database }): Promise<ReminderWish> {
  const { userId, memberships } = requireBrowser(actor);
  const [row] = await db.select().from(reminderSetting).where(eq(reminderSetting.userId, userId));
  if (!row) return { ...USUAL_REMINDERS, agenda: memberships.some(({ role }) => role === 'technician') };
  const { leadMinutes, byMail, inApp, nudges, agenda, agendaMinute } = row;
  return { leadMinutes, byMail, inApp, nudges, agenda, agendaMinute };
}
