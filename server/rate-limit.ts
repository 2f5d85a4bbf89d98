import { type Actor, isOperator } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { countInWindow } from '@/domain/identity/rate-window';
import { actorKey } from './action';
import { database } from './database';
import { env } from './env';

const WINDOW_MS = 60_000;
/** A limit is drawn from the database in so many parts: a process that is asked much counts most calls by itself. */
const PARTS = 100;
const MOST_LEASES = 10_000;

/** What this process has drawn of an actor's limit and not yet used. */
interface Lease {
  resetsAt: Date;
  left: number;
}

const leases = new Map<string, Promise<Lease>>();

/**
 * Counts one API call of an actor (of an address, when anonymous); throws `too-many-requests` beyond the limit. With
 * several processes the last part of a limit may be refused to one while another still holds some of it.
 */
export async function takeFromRateLimit(actor: Actor, address: string, now: Date): Promise<void> {
  if (actor.type === 'system' || isOperator(actor)) return;
  const key = actor.type === 'anonymous' ? `api address ${address}` : `api ${actorKey(actor)}`;
  const limit = actor.type === 'anonymous' ? env().apiRateAnonymous : env().apiRatePerson;
  for (;;) {
    const held = leases.get(key);
    const lease = held && (await held);
    if (lease && lease.resetsAt > now && lease.left > 0) {
      lease.left--;
      return;
    }
    // Whoever comes first draws for all who wait.
    if (leases.get(key) === held) leases.set(key, keep(key, draw(key, limit, now)));
    const drawn = await leases.get(key);
    if (drawn && drawn.left <= 0 && drawn.resetsAt > now) refuse(drawn, now);
  }
}

async function draw(key: string, limit: number, now: Date): Promise<Lease> {
  const part = Math.max(1, Math.floor(limit / PARTS));
  const { count, resetsAt } = await countInWindow(database(), key, WINDOW_MS, now, part);
  return { resetsAt, left: Math.min(part, limit - (count - part)) };
}

/** A draw that failed is no lease; and nobody may fill the memory with keys. */
function keep(key: string, drawing: Promise<Lease>): Promise<Lease> {
  if (leases.size >= MOST_LEASES) leases.clear();
  drawing.catch(() => leases.delete(key));
  return drawing;
}

function refuse({ resetsAt }: Lease, now: Date): never {
  const seconds = Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000));
  throw new DomainError('too-many-requests', { params: { seconds } });
}
