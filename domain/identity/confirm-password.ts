import { eq } from 'drizzle-orm';
import type { PersonActor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import type { Database } from '@/db/client';
import { person } from '@/db/schema/identity';
import { passwordMatches } from './password';
import { clearWindow } from './rate-window';
import { takeFromLimit } from './throttle';

const LIMIT = { max: 10, windowMs: 15 * 60 * 1000 };

/**
 * Has the signed-in person show the password again before something weighty. A token never may: it stands for a
 * script. Throws `forbidden`, `too-many-requests`, or `invalid-input` at `path`.
 */
export async function confirmPassword(
  ctx: { db: Database; now: Date },
  actor: PersonActor,
  password: string,
  path: string,
): Promise<void> {
  if (actor.token) throw new DomainError('forbidden');
  const key = `confirm-password ${actor.sessionId ?? actor.userId}`;
  await takeFromLimit(ctx.db, key, LIMIT, ctx.now);
  const [owner] = await ctx.db
    .select({ passwordHash: person.passwordHash })
    .from(person)
    .where(eq(person.id, actor.userId));
  if (!(await passwordMatches(owner?.passwordHash ?? null, password))) {
    throw new DomainError('invalid-input', { fields: [{ path, code: 'wrong-password' }] });
  }
  await clearWindow(ctx.db, key);
}
