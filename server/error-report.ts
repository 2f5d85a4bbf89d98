import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import { isDatabaseDown } from '@/db/errors';
import { log } from './log';

/** An error as the outside may see it: a domain error as it is, anything else as an id that is also in the log. */
export interface ReportedError {
  error: DomainError;
  /** Set when the cause was not foreseen: the log has the rest under this id. */
  errorId?: string;
}

export function reportError(thrown: unknown, where: string): ReportedError {
  if (thrown instanceof DomainError) return { error: thrown };
  const errorId = v7();
  log.error({ err: thrown, errorId, where }, 'unexpected error');
  return { error: new DomainError(isDatabaseDown(thrown) ? 'service-unavailable' : 'unexpected'), errorId };
}
