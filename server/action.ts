import { createHmac } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import { z } from 'zod';
import type { ServerAction } from '@/core/action-result';
import { type Actor, isOperator } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { nestsDeeperThan } from '@/core/json-depth';
import type { CommandContext } from '@/domain/events/command';
import { currentActor } from './actor';
import { database } from './database';
import { env } from './env';
import { reportError } from './error-report';

const onceToken = z.string().regex(/^[\x21-\x7e]{8,100}$/);
/** Deeper than any form. */
const MAX_LEVELS = 32;

/**
 * The one way to make a server action: finds the actor, runs the command once per token, and turns what the domain
 * refuses into field errors. `name` is the action's row in the access table. Redirects pass through.
 */
export function action<T>(name: string, run: (ctx: CommandContext, input: unknown) => Promise<T>): ServerAction<T> {
  return async (input, token) => {
    try {
      const actor = await currentActor();
      if (!onceToken.safeParse(token).success || nestsDeeperThan(input, MAX_LEVELS))
        throw new DomainError('malformed-request');
      const once = { scope: `${actorKey(actor)} action ${name}`, key: token, bodyHash: bodyHash(input) };
      return { ok: true, value: await run({ actor, db: database(), now: new Date(), once }, input) };
    } catch (thrown) {
      unstable_rethrow(thrown);
      const { error, errorId } = reportError(thrown, `action ${name}`);
      const { code, params, fields } = error;
      return { ok: false, error: { code, params, fields, errorId } };
    }
  };
}

/** Whose once-tokens and idempotency keys these are. */
export function actorKey(actor: Actor): string {
  if (actor.type === 'person') return actor.token ? `token ${actor.token.id}` : `person ${actor.userId}`;
  return isOperator(actor) ? 'operator' : actor.type;
}

/**
 * Stable fingerprint of a request body, so that one key cannot stand for two different requests. Keyed: a body may
 * hold a password, and what is stored must not help to guess it.
 */
export function bodyHash(body: unknown): string {
  return createHmac('sha256', env().secret)
    .update(typeof body === 'string' ? body : textOf(body))
    .digest('hex');
}

/** What JSON has no words for (a bigint among them) is in no form of ours. */
function textOf(body: unknown): string {
  try {
    return JSON.stringify(body) ?? '';
  } catch {
    throw new DomainError('malformed-request');
  }
}
