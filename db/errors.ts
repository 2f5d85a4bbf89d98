/** What PostgreSQL refused, found along the chain of causes (Drizzle wraps the driver's error). */
export interface SqlFault {
  /** SQLSTATE, such as `23P01`. */
  code: string;
  constraint: string | null;
}

/** The errors along the chain of causes that have a code: the driver's, and those of the network. */
function codedCauses(error: unknown): (Error & { code: string })[] {
  const causes: Error[] = [];
  for (let e = error; e instanceof Error; e = e.cause) causes.push(e);
  return causes.filter(hasCode);
}

function hasCode(error: Error): error is Error & { code: string } {
  return 'code' in error && typeof error.code === 'string';
}

export function sqlFault(error: unknown): SqlFault | null {
  for (const e of codedCauses(error)) {
    if (/^[0-9A-Z]{5}$/.test(e.code)) {
      const constraint = 'constraint_name' in e && typeof e.constraint_name === 'string' ? e.constraint_name : null;
      return { code: e.code, constraint };
    }
  }
  return null;
}

export const EXCLUSION_VIOLATION = '23P01';
export const CHECK_VIOLATION = '23514';
const UNIQUE_VIOLATION = '23505';
const RETRYABLE = new Set(['40001', '40P01']);

/** True when the whole transaction may simply be run again. */
export function isRetryable(error: unknown): boolean {
  const fault = sqlFault(error);
  return fault !== null && RETRYABLE.has(fault.code);
}

/** True when a unique index or constraint refused a row: often another transaction's row came first. */
export function isDuplicate(error: unknown): boolean {
  return sqlFault(error)?.code === UNIQUE_VIOLATION;
}

/** True when a unique index or constraint of this name refused the row. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  const fault = sqlFault(error);
  return fault?.code === UNIQUE_VIOLATION && fault.constraint === constraint;
}

const LOST = new Set(['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE']);
const UNREACHABLE = new Set([...LOST, 'ECONNREFUSED', 'ENOTFOUND', 'CONNECTION_ENDED', 'CONNECT_TIMEOUT']);

/** True when a statement has no answer because its connection is gone. */
export function isConnectionLost(error: unknown): boolean {
  // The driver puts the statement beside it.
  return codedCauses(error).some((e) => 'query' in e && LOST.has(e.code));
}

/** True when the database could not be reached, is starting up or shutting down, or has no room or time for the question. */
export function isDatabaseDown(error: unknown): boolean {
  return codedCauses(error).some(({ code }) => UNREACHABLE.has(code) || /^(57P|57014|08|53)/.test(code));
}
