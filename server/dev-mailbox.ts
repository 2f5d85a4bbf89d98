import { notFound } from 'next/navigation';
import type { Database } from '@/db/client';
import { database } from './database';
import { env } from './env';

/**
 * The mailbox for everyone exists only where the launcher opened it (a demo) and no mail server is set: elsewhere it
 * would be a way into any account.
 */
export function requireDevMailbox(): Database {
  const { devMailbox, smtpUrl } = env();
  if (!devMailbox || smtpUrl) notFound();
  return database();
}
