import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/client';
import { setting } from '@/db/schema/events';
import { verifyChains } from './verify-chain';

const NAME = 'audit-verification';
const stored = z.object({ at: z.iso.datetime(), chains: z.int(), events: z.int(), faults: z.int() });

/** What the last nightly walk along the chains found. */
export interface LastVerification {
  at: Date;
  chains: number;
  events: number;
  faults: number;
}

/** Verifies every chain and keeps the figures for the operator's page. Returns the number of faults. */
export async function verifyAndRemember(db: Database, now: Date): Promise<number> {
  const { chains, events, faults } = await verifyChains(db);
  const value = { at: now.toISOString(), chains, events, faults: faults.length };
  await db.insert(setting).values({ name: NAME, value }).onConflictDoUpdate({ target: setting.name, set: { value } });
  return faults.length;
}

/** Null before the first time. */
export async function lastVerification(db: Database): Promise<LastVerification | null> {
  const [row] = await db.select().from(setting).where(eq(setting.name, NAME));
  const parsed = stored.safeParse(row?.value);
  return parsed.success ? { ...parsed.data, at: new Date(parsed.data.at) } : null;
}
