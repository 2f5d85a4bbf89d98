import { z } from 'zod';
import { DomainError } from '@/core/errors';
import type { SearchSort } from './inputs';
import type { PageStart } from './run-query';

/** Where the next page begins, and in which search. */
export interface SearchCursor {
  sort: SearchSort;
  /** So many concepts were asked for; 0 without words. */
  need: number;
  start: PageStart;
}

const shape = z.tuple([
  z.enum(['relevance', 'newest', 'price', 'distance']),
  z.int().min(0).max(100),
  z.int().min(0).max(2),
  z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable(),
  z.iso.datetime({ offset: true }),
  z.uuid(),
]);

export function encodeCursor({ sort, need, start }: SearchCursor): string {
  const { tier, key, published, listing } = start;
  return Buffer.from(JSON.stringify([sort, need, tier, key, published, listing])).toString('base64url');
}

/** Throws `invalid-input` for a cursor that this search did not give out. */
export function decodeCursor(text: string, sort: SearchSort): SearchCursor {
  const parsed = shape.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data[0] !== sort) {
    throw new DomainError('invalid-input', { fields: [{ path: 'cursor', code: 'invalid-format' }] });
  }
  const [, need, tier, key, published, listing] = parsed.data;
  return { sort, need, start: { tier, key, published, listing } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
