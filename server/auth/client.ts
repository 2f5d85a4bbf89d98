import { headers } from 'next/headers';
import type { Client } from '@/domain/identity/throttle';
import { addressOf } from '../actor';
import { readDevice } from './device-cookie';

/** Where the request at hand comes from, for throttling and the list of sessions. */
export async function requestClient(): Promise<Client> {
  const requestHeaders = await headers();
  return {
    address: addressOf(requestHeaders),
    userAgent: requestHeaders.get('user-agent') ?? '',
    device: await readDevice(),
  };
}
