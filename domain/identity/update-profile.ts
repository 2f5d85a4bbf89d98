import { eq } from 'drizzle-orm';
import { DomainError, notFound } from '@/core/errors';
import type { Locale } from '@/core/locale-text';
import { person } from '@/db/schema/identity';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { updateProfileInput } from './inputs';
import { requirePerson } from './policy';

/** Changes what others see of the person, and the language and time zone in which the platform speaks to them. */
export async function updateProfile(ctx: CommandContext, input: unknown): Promise<{ locale: Locale }> {
  const actor = requirePerson(ctx.actor);
  if (actor.token) throw new DomainError('forbidden');
  return await runCommand(ctx, updateProfileInput, input, async (tx, data) => {
    const [before] = await tx.select().from(person).where(eq(person.id, actor.userId)).for('update');
    if (!before) throw notFound();
    const next = { ...data, phone: data.phone ?? null, orcid: data.orcid ?? null };
    await tx
      .update(person)
      .set({ ...next, updatedAt: ctx.now })
      .where(eq(person.id, actor.userId));
    // Which fields changed, not their content: the log outlives a person's wish to be forgotten.
    const changed = (['name', 'phone', 'orcid', 'locale', 'timeZone'] as const).filter(
      (field) => before[field] !== next[field],
    );
    await recordEvent(tx, ctx, {
      action: 'person.profile-updated',
      subjectType: 'person',
      subjectId: actor.userId,
      after: { changed },
    });
    return { locale: data.locale };
  });
}
