import type { ErrorCode, FieldError } from './errors';

/** Why an action was refused: a sentence of `messages/<locale>/errors.json` by `code`, and the wrong fields. */
export interface ActionError {
  code: ErrorCode;
  params: Record<string, string | number>;
  fields: FieldError[];
  /** Set when the cause was not expected: the id under which it is logged. */
  errorId?: string;
}

/** What every server action answers. */
export type ActionResult<T> = { ok: true; value: T } | { ok: false; error: ActionError };

/** A server action: the raw input, and a token that makes a repeated submit of the same form harmless. */
export type ServerAction<T> = (input: unknown, onceToken: string) => Promise<ActionResult<T>>;

const UNDECIDED: ReadonlySet<ErrorCode> = new Set(['service-unavailable', 'unexpected']);

/** False when nobody knows whether it was done: the database may have gone just after it was. The token stays then. */
export function isDecided(result: ActionResult<unknown>): boolean {
  return result.ok || !UNDECIDED.has(result.error.code);
}
