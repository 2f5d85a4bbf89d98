import { desc, eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { ANONYMOUS, type PersonActor } from '@/core/actor';
import type { Locale } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { mailMessage } from '@/db/schema/notifications';
import { appointOperator } from '@/domain/identity/appoint-operator';
import { loadSessionActor } from '@/domain/identity/load-actor';
import { signIn } from '@/domain/identity/sign-in';
import { signUp } from '@/domain/identity/sign-up';
import type { Client } from '@/domain/identity/throttle';
import { verifyEmail } from '@/domain/identity/verify-email';

export interface PersonWish {
  name?: string;
  email?: string;
  password?: string;
  locale?: Locale;
  now?: Date;
  /** False: the address stays unverified. */
  verified?: boolean;
}

export interface BuiltPerson {
  userId: string;
  email: string;
  password: string;
  sessionId: string;
  /** The person as they stand now, signed in: roles and organisations anew. */
  actor(now?: Date): Promise<PersonActor>;
}

export const TEST_CLIENT: Client = { address: '192.0.2.1', userAgent: 'Mozilla/5.0 (Macintosh) Firefox/140.0' };

/** Somebody who signed up, followed the link in the mail, and signed in. */
export async function buildPerson(db: Database, wish: PersonWish = {}): Promise<BuiltPerson> {
  const { name = '李娜', locale = 'zh-CN', password = 'bridge over Min river', now = new Date() } = wish;
  const email = wish.email ?? `${v7()}@people.test`;
  const ctx = { actor: ANONYMOUS, db, now };
  // Each from an address of their own, so that building many never meets the throttle.
  const client = { ...TEST_CLIENT, address: `test ${email}` };
  await signUp(ctx, { name, email, password, locale }, client);
  if (wish.verified !== false) await verifyEmail(ctx, { token: await linkSecret(db, email) });
  const { userId, sessionId } = await signIn(ctx, { email, password }, client);
  return { userId, email, password, sessionId, actor: (at = now) => actorOf(db, { userId, sessionId }, at) };
}

/** An operator of the platform. */
export async function buildOperator(db: Database, wish: PersonWish = {}): Promise<BuiltPerson> {
  const operator = await buildPerson(db, wish);
  const actor = { type: 'system' as const, job: 'test' };
  await appointOperator({ actor, db, now: wish.now ?? new Date() }, { email: operator.email });
  return operator;
}

/** The person behind a session, as a request would see them. */
export async function actorOf(
  db: Database,
  claim: { userId: string; sessionId: string },
  now = new Date(),
): Promise<PersonActor> {
  const actor = await loadSessionActor(db, claim, now);
  if (actor?.type !== 'person') throw new Error('the session is over');
  return actor;
}

/** The secret in the link of the last mail to an address. */
export async function linkSecret(db: Database, email: string): Promise<string> {
  const [mail] = await db
    .select({ link: sql<string>`${mailMessage.words} ->> 'link'` })
    .from(mailMessage)
    .where(eq(mailMessage.to, email))
    .orderBy(desc(mailMessage.id))
    .limit(1);
  const secret = /(?:token=|change=|invitations\/)([\w-]{40,})/.exec(mail?.link ?? '')?.[1];
  if (!secret) throw new Error(`no link was mailed to ${email}`);
  return secret;
}
