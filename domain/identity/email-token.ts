import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import { DAY_MS } from '@/core/period';
import type { Transaction } from '@/db/client';
import { emailToken } from '@/db/schema/identity';
import { hashSecret, newSecret } from './secret-token';

type Purpose = (typeof emailToken.$inferSelect)['purpose'];

const LIFE_MS: Record<Purpose, number> = {
  'verify-email': DAY_MS,
  'change-email': DAY_MS,
  'reset-password': 60 * 60 * 1000,
};

/** Makes the secret of a link. Earlier links of the same purpose stop working: the last mail is the good one. */
export async function issueEmailToken(
  tx: Transaction,
  ctx: { now: Date },
  token: { userId: string; purpose: Purpose; email?: string },
): Promise<string> {
  const secret = newSecret();
  await voidEmailTokens(tx, ctx, token.userId, token.purpose);
  await tx.insert(emailToken).values({
    id: v7(),
    ...token,
    tokenHash: hashSecret(secret),
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + LIFE_MS[token.purpose]),
  });
  return secret;
}

/** Makes every unused link of one purpose useless. */
export async function voidEmailTokens(tx: Transaction, ctx: { now: Date }, userId: string, purpose: Purpose) {
  await tx
    .update(emailToken)
    .set({ usedAt: ctx.now })
    .where(and(eq(emailToken.userId, userId), eq(emailToken.purpose, purpose), isNull(emailToken.usedAt)));
}

/** The link's row, locked. Throws `link-expired` when it is unknown or too old; `usedAt` is for the caller to judge. */
export async function lockEmailToken(tx: Transaction, ctx: { now: Date }, secret: string, purpose: Purpose) {
  const [token] = await tx
    .select()
    .from(emailToken)
    .where(and(eq(emailToken.tokenHash, hashSecret(secret)), eq(emailToken.purpose, purpose)))
    .for('update');
  if (!token || token.expiresAt <= ctx.now) throw new DomainError('link-expired');
  return token;
}

export async function spendEmailToken(tx: Transaction, ctx: { now: Date }, id: string): Promise<void> {
  await tx.update(emailToken).set({ usedAt: ctx.now }).where(eq(emailToken.id, id));
}
