import { type Actor, isOperator } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { countInWindow } from '@/domain/identity/rate-window';
import { actorKey } from './action';
import { database } from './database';
import { env } from './env';

const WINDOW_MS = 60_000;

/** Counts one API call of an actor (of an address, when anonymous); throws `too-many-requests` beyond the limit. */
export async function takeFromRateLimit(actor: Actor, address: string, now: Date): Promise<void> {
  if (actor.type === 'system' || isOperator(actor)) return;
  const key = actor.type === 'anonymous' ? `api address ${address}` : `api ${actorKey(actor)}`;
  const limit = actor.type === 'anonymous' ? env().apiRateAnonymous : env().apiRatePerson;
  const { count, resetsAt } = await countInWindow(database(), key, WINDOW_MS, now);
  if (count > limit) {
    const seconds = Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000));
    throw new DomainError('too-many-requests', { params: { seconds } });
  }
}
