import { createHash } from 'node:crypto';
import { DomainError } from '@/core/errors';
import type { Database } from '@/db/client';
import { clearWindow, countInWindow, uncountInWindow, type WindowCount } from './rate-window';

/** Where a request comes from, as the server saw it. */
export interface Client {
  /** Network address. */
  address: string;
  userAgent: string;
  /** The device's own id, and the people who have signed in from it before. */
  device?: { id: string; userIds: readonly string[] };
}

const MINUTE_MS = 60_000;

/** How often something may be tried in a window. */
export interface Limit {
  max: number;
  windowMs: number;
}

export const SIGN_IN_LIMITS = {
  /** One account from one address. */
  pair: { max: 10, windowMs: 15 * MINUTE_MS },
  /** Any accounts from one address; a campus shares one. */
  address: { max: 100, windowMs: 15 * MINUTE_MS },
  /** One account from anywhere: beyond this an answer takes longer, but is never refused. */
  account: { max: 20, windowMs: 60 * MINUTE_MS },
  /** One account from a device that it knows. */
  device: { max: 10, windowMs: 15 * MINUTE_MS },
} as const satisfies Record<string, Limit>;

const SLOWEST_MS = 3_000;

/** One attempt that was counted, and how to settle it. */
export interface Attempt {
  /** How long to wait before answering, in milliseconds. */
  delayMs: number;
  /** The attempt was good: what it counted is taken back. */
  forgive(): Promise<void>;
}

/**
 * Counts one attempt to sign in, before the password is looked at, so that many at once cannot pass together.
 * Throws `too-many-requests`. A stranger's failures count against the stranger's address; the account as a whole is
 * only slowed, and a device it knows counts by itself: nobody can be locked out by somebody else.
 */
export async function countSignIn(
  db: Database,
  account: { email: string; userId: string | null },
  client: Client,
  now: Date,
): Promise<Attempt> {
  const name = fingerprint(account.email);
  const { device } = client;
  if (device && account.userId && device.userIds.includes(account.userId)) {
    const key = `sign-in device ${device.id} ${name}`;
    refuseBeyond(await count(db, key, SIGN_IN_LIMITS.device, now), SIGN_IN_LIMITS.device, now);
    return { delayMs: 0, forgive: () => clearWindow(db, key) };
  }
  const pair = `sign-in pair ${client.address} ${name}`;
  const address = `sign-in address ${client.address}`;
  const anywhere = `sign-in account ${name}`;
  refuseBeyond(await count(db, pair, SIGN_IN_LIMITS.pair, now), SIGN_IN_LIMITS.pair, now);
  refuseBeyond(await count(db, address, SIGN_IN_LIMITS.address, now), SIGN_IN_LIMITS.address, now);
  const total = await count(db, anywhere, SIGN_IN_LIMITS.account, now);
  return {
    delayMs: Math.min(SLOWEST_MS, Math.max(0, total.count - SIGN_IN_LIMITS.account.max) * 150),
    forgive: async () => {
      await clearWindow(db, pair);
      await uncountInWindow(db, address, SIGN_IN_LIMITS.address.windowMs, now);
      await uncountInWindow(db, anywhere, SIGN_IN_LIMITS.account.windowMs, now);
    },
  };
}

/** Counts one use of `key`; throws `too-many-requests` beyond the limit. */
export async function takeFromLimit(db: Database, key: string, limit: Limit, now: Date): Promise<void> {
  refuseBeyond(await count(db, key, limit, now), limit, now);
}

/** Counts one use of `key`; false beyond the limit, for where a refusal would tell too much. */
export async function withinLimit(db: Database, key: string, limit: Limit, now: Date): Promise<boolean> {
  return (await count(db, key, limit, now)).count <= limit.max;
}

/** An address as a short key; the counters need not hold it in clear. */
export function fingerprint(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('base64url').slice(0, 22);
}

async function count(db: Database, key: string, limit: Limit, now: Date): Promise<WindowCount> {
  return await countInWindow(db, key, limit.windowMs, now);
}

function refuseBeyond({ count: used, resetsAt }: WindowCount, limit: Limit, now: Date): void {
  if (used <= limit.max) return;
  const seconds = Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000));
  throw new DomainError('too-many-requests', { params: { seconds } });
}
