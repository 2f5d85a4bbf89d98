import { createHmac } from 'node:crypto';
import { headers } from 'next/headers';
import { after } from 'next/server';
import { getLocale } from 'next-intl/server';
import { v7 } from 'uuid';
import type { SearchInput } from '@/domain/search/inputs';
import type { SearchPage } from '@/domain/search/views';
import { isRecordable, recordSearch } from '@/domain/search-log/record-search';
import { addressOf } from './actor';
import { database } from './database';
import { env } from './env';
import { reportError } from './error-report';

const ROBOT = /bot|crawl|spider|slurp|preview|headlesschrome\/0/i;
/** Fills a PostgreSQL bigint. */
const HASH_BYTES = 8;

/**
 * Has a first page of results written into the search log once it was sent, and answers the id under which a click on
 * it will be told; null for what is not written: further pages, prefetched ones, robots, and words that name somebody.
 */
export async function logSearch(input: SearchInput, page: SearchPage, now: Date): Promise<string | null> {
  const { q = '', kind, cursor, limit: _, sort: __, ...filters } = input;
  const head = await headers();
  if (cursor || !isRecordable(q) || head.get('next-router-prefetch') || ROBOT.test(head.get('user-agent') ?? '')) {
    return null;
  }
  const id = v7();
  const made = {
    id,
    locale: await getLocale(),
    words: q,
    kind,
    filtered: Object.values(filters).some((value) => value !== undefined),
    total: page.total.value,
    answer: page.words,
    visitor: visitorOf(head, now),
  };
  after(() => recordSearch(database(), made, now).catch((error: unknown) => void reportError(error, 'search log')));
  return id;
}

/** Another number for the same visitor on another day; nobody can be found by it without the secret. */
function visitorOf(head: Headers, now: Date): bigint {
  const told = `${now.toISOString().slice(0, 10)} ${addressOf(head)} ${head.get('user-agent') ?? ''}`;
  return createHmac('sha256', env().secret).update(told).digest().subarray(0, HASH_BYTES).readBigInt64BE();
}
