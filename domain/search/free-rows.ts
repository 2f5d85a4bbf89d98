import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

const BATCH = 400;

/** Inserts rows as JSON, some hundred at a time. */
export async function insertInParts<T>(
  tx: Transaction,
  rows: Iterable<T>,
  insert: (part: string) => SQL,
): Promise<void> {
  let part: T[] = [];
  const flush = async () => {
    if (part.length > 0) await tx.execute(insert(JSON.stringify(part)));
    part = [];
  };
  for (const row of rows) {
    part.push(row);
    if (part.length === BATCH) await flush();
  }
  await flush();
}

/** A row of planes or runs as it is kept. */
export interface Kept extends Record<string, unknown> {
  key: string;
  free: string;
  maybe: string | null;
}

/** Kept bits as hexadecimal digits. */
export function keptBits(bits: SQL): SQL {
  return sql`'x' || encode(substring(varbit_send(${bits}) FROM 5), 'hex')`;
}

/** Rows in which nothing is set are as good as none. */
export function textOf({ free, maybe }: { free: string; maybe: string | null }): string {
  const set = (bits: string | null) => (bits && /[1-9a-f]/.test(bits) ? bits.slice(1) : '');
  return `${set(free)}/${set(maybe)}`;
}

const EMPTY = textOf({ free: '', maybe: null });

/** How many rows are other than said, missing or needless. */
export function differences(said: ReadonlyMap<string, string>, kept: readonly Kept[]): number {
  const found = new Map(kept.map(({ key, ...bits }) => [key, textOf(bits)]));
  const wrong = [...found].filter(([key, text]) => text !== (said.get(key) ?? EMPTY)).length;
  return wrong + [...said].filter(([key, text]) => text !== EMPTY && !found.has(key)).length;
}
