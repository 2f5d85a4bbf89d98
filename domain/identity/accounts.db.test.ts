import { desc, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type Actor, ANONYMOUS } from '@/core/actor';
import type { DomainError } from '@/core/errors';
import { event, onceKey } from '@/db/schema/events';
import { emailToken, person, session } from '@/db/schema/identity';
import { mailMessage } from '@/db/schema/notifications';
import { testDatabase } from '@/db/test-database';
import { actorOf, buildOperator, buildPerson, linkSecret, TEST_CLIENT } from '@/e2e/support/build-person';
import { changeEmail } from './change-email';
import { changePassword } from './change-password';
import { confirmEmailChange } from './confirm-email-change';
import { disablePerson, enablePerson } from './disable-person';
import { loadSessionActor } from './load-actor';
import { getProfile, listSessions } from './queries';
import { requestPasswordReset } from './request-password-reset';
import { resetPassword } from './reset-password';
import { revokeOtherSessions, revokeSession } from './revoke-session';
import { signIn } from './sign-in';
import { signOut } from './sign-out';
import { signUp } from './sign-up';
import { updateProfile } from './update-profile';
import { verifyEmail } from './verify-email';

const database = testDatabase();
const now = new Date('2026-11-24T02:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const as = (actor: Actor, at = now) => ({ actor, db: database.db, now: at });
const anonymous = (at = now) => as(ANONYMOUS, at);
const from = (address: string = v7()) => ({ ...TEST_CLIENT, address });
const refused = (code: DomainError['code']) => expect.objectContaining({ code });
const refusedAt = (path: string, code: string) =>
  expect.objectContaining({ code: 'invalid-input', fields: [expect.objectContaining({ path, code })] });
const newcomer = (extra: Record<string, unknown> = {}) => ({
  name: '赵敏',
  email: `${v7()}@new.test`,
  password: 'a quiet bridge at dawn',
  locale: 'zh-CN',
  ...extra,
});
const mailsTo = (email: string) =>
  database.db.select().from(mailMessage).where(eq(mailMessage.to, email)).orderBy(desc(mailMessage.id));

describe('signing up', () => {
  test('opens one account, sends its link, and keeps neither password nor secret in clear', async () => {
    const input = newcomer();
    await signUp(anonymous(), input, from());
    const secret = await linkSecret(database.db, input.email);
    const rows = JSON.stringify([
      await database.db.select().from(person).where(eq(person.email, input.email)),
      await database.db.select().from(emailToken),
      await database.db.select({ after: event.after }).from(event),
    ]);
    expect(rows).not.toContain(input.password);
    expect(rows).not.toContain(secret);
    expect(rows).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(await verifyEmail(anonymous(), { token: secret })).toEqual({ email: input.email });
    expect(await verifyEmail(anonymous(), { token: secret })).toEqual({ email: input.email });
  });

  test('with a registered address gives the same answer, and tells its owner', async () => {
    const owner = await buildPerson(database.db, { now });
    const input = newcomer({ email: owner.email.toUpperCase() });
    expect(await signUp(anonymous(), input, from())).toEqual({ email: input.email });
    const [mail] = await mailsTo(owner.email);
    expect(mail?.template).toBe('already-registered');
    await expect(signIn(anonymous(), { email: owner.email, password: input.password }, from())).rejects.toEqual(
      refused('invalid-credentials'),
    );
  });

  test('over an unverified account leaves it to whoever reads the mailbox', async () => {
    const stranger = newcomer();
    await signUp(anonymous(), stranger, from());
    const begun = await signIn(anonymous(), { email: stranger.email, password: stranger.password }, from());
    await signUp(anonymous(), newcomer({ email: stranger.email }), from());
    expect((await mailsTo(stranger.email))[0]?.template).toBe('finish-sign-up');
    const password = 'chosen by the reader of it';
    await resetPassword(anonymous(), { token: await linkSecret(database.db, stranger.email), password });
    expect(await loadSessionActor(database.db, begun, now)).toBeNull();
    const mine = await signIn(anonymous(), { email: stranger.email, password }, from());
    expect((await actorOf(database.db, mine, now)).emailVerified).toBe(true);
  });

  test('at the same time with one address makes one account', async () => {
    const input = newcomer();
    await Promise.all([1, 2, 3, 4].map(() => signUp(anonymous(), input, from())));
    expect(await database.db.select().from(person).where(eq(person.email, input.email))).toHaveLength(1);
  });

  test('is once per token of its form', async () => {
    const input = newcomer();
    const once = { scope: 'anonymous action account.sign-up', key: v7(), bodyHash: 'x' };
    await signUp({ ...anonymous(), once }, input, from());
    expect(await signUp({ ...anonymous(), once }, input, from())).toEqual({ email: input.email });
    expect(await mailsTo(input.email)).toHaveLength(1);
  });

  test.each([
    ['password', 'short', 'too-short'],
    ['password', 'password1234', 'password-too-common'],
    ['password', '1234567890', 'password-too-common'],
    ['password', 'x'.repeat(10_000), 'too-long'],
    ['email', 'not an address', 'invalid-email'],
    ['name', 'a\u0000b', 'control-characters'],
    ['name', '   ', 'required'],
    ['locale', 'fr', 'invalid-choice'],
  ])('refuses %s %s', async (path, value, code) => {
    await expect(signUp(anonymous(), newcomer({ [path]: value }), from())).rejects.toEqual(refusedAt(path, code));
  });
});

describe('signing in', () => {
  test('answers alike for an unknown address and a wrong password', async () => {
    const { email } = await buildPerson(database.db, { now });
    for (const input of [
      { email, password: 'wrong' },
      { email: 'nobody@new.test', password: 'wrong' },
    ]) {
      await expect(signIn(anonymous(), input, from())).rejects.toEqual(refused('invalid-credentials'));
    }
  });

  test('a stranger’s attempts end for the stranger, even when sent all at once, and never for the owner', async () => {
    const { email, password, userId } = await buildPerson(database.db, { now });
    const stranger = from('203.0.113.9');
    const attempts = await Promise.allSettled(
      Array.from({ length: 30 }, () => signIn(anonymous(), { email, password: 'guess' }, stranger)),
    );
    const codes = attempts.map((attempt) => attempt.status === 'rejected' && attempt.reason.code);
    expect(codes.filter((code) => code === 'invalid-credentials')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too-many-requests')).toHaveLength(20);
    // Right now, and from the stranger's own address, it is refused; from elsewhere the owner comes in.
    await expect(signIn(anonymous(), { email, password }, stranger)).rejects.toEqual(refused('too-many-requests'));
    await signIn(anonymous(), { email, password }, from());
    const device = { id: v7(), userIds: [userId] };
    await signIn(anonymous(), { email, password }, { ...stranger, device });
    await signIn(anonymous(later(1)), { email, password }, stranger);
  });

  test('from many addresses at once slows, and does not lock', async () => {
    const { email, password } = await buildPerson(database.db, { now });
    for (let i = 0; i < 22; i++) {
      await signIn(anonymous(), { email, password: 'guess' }, from(`198.51.100.${i}`)).catch(() => undefined);
    }
    const before = performance.now();
    await signIn(anonymous(), { email, password }, from());
    expect(performance.now() - before).toBeGreaterThan(300);
  });

  test('one address may not try many accounts', async () => {
    const client = from('203.0.113.10');
    const codes: unknown[] = [];
    for (let i = 0; i < 102; i++) {
      await signIn(anonymous(), { email: `${i}@nobody.test`, password: 'guess' }, client).catch((thrown) =>
        codes.push(thrown.code),
      );
    }
    expect(codes.slice(98)).toEqual([
      'invalid-credentials',
      'invalid-credentials',
      'too-many-requests',
      'too-many-requests',
    ]);
  });

  test('a closed account says so to whoever knows its password, and its sessions are over', async () => {
    const operator = await buildOperator(database.db, { now });
    const closed = await buildPerson(database.db, { now });
    await expect(disablePerson(as(await closed.actor()), { personId: operator.userId })).rejects.toEqual(
      refused('not-found'),
    );
    await disablePerson(as(await operator.actor()), { personId: closed.userId });
    expect(await loadSessionActor(database.db, closed, now)).toBeNull();
    await expect(signIn(anonymous(), closed, from())).rejects.toEqual(refused('invalid-input'));
    const { email, password } = closed;
    await expect(signIn(anonymous(), { email, password }, from())).rejects.toEqual(refused('account-disabled'));
    await enablePerson(as(await operator.actor()), { personId: closed.userId });
    await signIn(anonymous(), { email, password }, from());
    await expect(disablePerson(as(await operator.actor()), { personId: operator.userId })).rejects.toEqual(
      refused('forbidden'),
    );
  });
});

describe('sessions', () => {
  test('are listed, ended one by one or all others at once, and by signing out', async () => {
    const owner = await buildPerson(database.db, { now });
    const { email, password } = owner;
    const phone = await signIn(
      anonymous(),
      { email, password },
      { ...from(), userAgent: 'Mozilla/5.0 (iPhone) Version/18.0 Safari/604.1' },
    );
    await signIn(anonymous(), { email, password }, from());
    const mine = as(await owner.actor());
    const sessions = await listSessions(mine);
    expect(sessions).toHaveLength(3);
    expect(sessions[0]).toMatchObject({ id: owner.sessionId, current: true, browser: 'Firefox', system: 'macOS' });
    expect(sessions.find(({ id }) => id === phone.sessionId)).toMatchObject({ browser: 'Safari', system: 'iPhone' });
    await revokeSession(mine, { sessionId: phone.sessionId });
    expect(await loadSessionActor(database.db, phone, now)).toBeNull();
    expect(await revokeOtherSessions(mine, {})).toEqual({ ended: 1 });
    const other = await buildPerson(database.db, { now });
    await expect(revokeSession(mine, { sessionId: other.sessionId })).rejects.toEqual(refused('not-found'));
    await signOut(mine, {});
    await signOut(mine, {});
    expect(await loadSessionActor(database.db, owner, now)).toBeNull();
  });

  test('end after thirty days, and note their use every five minutes at most', async () => {
    const owner = await buildPerson(database.db, { now });
    const seen = async () =>
      (await database.db.select().from(session).where(eq(session.id, owner.sessionId)))[0]?.lastSeenAt;
    await loadSessionActor(database.db, owner, later(0.05));
    expect(await seen()).toEqual(now);
    await loadSessionActor(database.db, owner, later(1));
    expect(await seen()).toEqual(later(1));
    expect(await loadSessionActor(database.db, owner, later(24 * 31))).toBeNull();
  });
});

describe('passwords', () => {
  test('a reset by mail works once, within the hour, and ends every session', async () => {
    const owner = await buildPerson(database.db, { now });
    const { email } = owner;
    await requestPasswordReset(anonymous(), { email }, from());
    const token = await linkSecret(database.db, email);
    const password = 'a fresh and better one';
    await expect(resetPassword(anonymous(later(2)), { token, password })).rejects.toEqual(refused('link-expired'));
    const outcomes = await Promise.allSettled([1, 2].map(() => resetPassword(anonymous(), { token, password })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await loadSessionActor(database.db, owner, now)).toBeNull();
    await signIn(anonymous(), { email, password }, from());
    expect((await mailsTo(email))[0]?.template).toBe('password-changed');
  });

  test('a reset for an unknown address answers the same and sends nothing; mails to one address are bounded', async () => {
    const email = `${v7()}@nobody.test`;
    expect(await requestPasswordReset(anonymous(), { email }, from())).toEqual({ email });
    expect(await mailsTo(email)).toEqual([]);
    const owner = await buildPerson(database.db, { now });
    for (let i = 0; i < 8; i++) await requestPasswordReset(anonymous(), { email: owner.email }, from());
    expect((await mailsTo(owner.email)).filter(({ template }) => template === 'reset-password')).toHaveLength(5);
  });

  test('a change wants the current one, and ends the other sessions', async () => {
    const owner = await buildPerson(database.db, { now });
    const { email, password } = owner;
    const other = await signIn(anonymous(), { email, password }, from());
    const mine = as(await owner.actor());
    const newPassword = 'the second of its kind';
    await expect(changePassword(mine, { currentPassword: 'wrong', newPassword })).rejects.toEqual(
      refusedAt('currentPassword', 'wrong-password'),
    );
    expect(await changePassword(mine, { currentPassword: password, newPassword })).toEqual({ sessionsEnded: 1 });
    expect(await loadSessionActor(database.db, other, now)).toBeNull();
    expect(await loadSessionActor(database.db, owner, now)).not.toBeNull();
  });
});

describe('the profile', () => {
  test('changes, with the identifier checked and the time zone real', async () => {
    const owner = await buildPerson(database.db, { now });
    const mine = as(await owner.actor());
    const input = {
      name: 'Zhao Min',
      orcid: 'https://orcid.org/0000-0002-1825-0097',
      locale: 'en',
      timeZone: 'Europe/Berlin',
    };
    await updateProfile(mine, input);
    expect(await getProfile(mine)).toMatchObject({ orcid: '0000-0002-1825-0097', locale: 'en', phone: null });
    await expect(updateProfile(mine, { ...input, orcid: '0000-0002-1825-0098' })).rejects.toEqual(
      refusedAt('orcid', 'invalid-orcid'),
    );
    await expect(updateProfile(mine, { ...input, timeZone: 'Mars/Olympus' })).rejects.toEqual(
      refusedAt('timeZone', 'invalid-time-zone'),
    );
  });

  test('a new address counts when its own mailbox says so', async () => {
    const owner = await buildPerson(database.db, { now });
    const mine = as(await owner.actor());
    const email = `${v7()}@moved.test`;
    await expect(changeEmail(mine, { email, password: 'wrong' })).rejects.toEqual(
      refusedAt('password', 'wrong-password'),
    );
    await changeEmail(mine, { email, password: owner.password });
    expect((await getProfile(mine)).email).toBe(owner.email);
    const token = await linkSecret(database.db, email);
    await confirmEmailChange(anonymous(), { token });
    await confirmEmailChange(anonymous(), { token });
    expect((await getProfile(mine)).email).toBe(email);
  });

  test('an address that somebody else took meanwhile stays theirs', async () => {
    const owner = await buildPerson(database.db, { now });
    const email = `${v7()}@wanted.test`;
    await changeEmail(as(await owner.actor()), { email, password: owner.password });
    const token = await linkSecret(database.db, email);
    await buildPerson(database.db, { now, email });
    await expect(confirmEmailChange(anonymous(), { token })).rejects.toEqual(refused('already-exists'));
    await changeEmail(as(await owner.actor()), { email, password: owner.password });
    expect((await mailsTo(email))[0]?.template).toBe('already-registered');
  });
});

test('what is kept of a request for a replay never holds a password', async () => {
  const kept = JSON.stringify(await database.db.select().from(onceKey));
  expect(kept).not.toContain('a quiet bridge at dawn');
});
