import { z } from 'zod';
import { DomainError } from '@/core/errors';
import type { SearchSort } from './inputs';

/** Where the next page begins: after this listing, in this order. */
export interface SearchCursor {
  sort: SearchSort;
  words: 'all' | 'some' | 'none';
  /** Value of the sort key as text; null sorts last. */
  key: string | null;
  listingId: string;
}

const shape = z.tuple([
  z.enum(['relevance', 'newest', 'price', 'distance']),
  z.enum(['all', 'some', 'none']),
  z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable(),
  z.uuid(),
]);

export function encodeCursor({ sort, words, key, listingId }: SearchCursor): string {
  return Buffer.from(JSON.stringify([sort, words, key, listingId])).toString('base64url');
}

/** Throws `invalid-input` for a cursor that this search did not give out. */
export function decodeCursor(text: string, sort: SearchSort): SearchCursor {
  const parsed = shape.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data[0] !== sort) {
    throw new DomainError('invalid-input', { fields: [{ path: 'cursor', code: 'invalid-format' }] });
  }
  const [, words, key, listingId] = parsed.data;
  return { sort, words, key, listingId };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
