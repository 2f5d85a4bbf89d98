/**
 * The closed list of reasons for which the domain refuses. `server/` maps each once to a page and once to an
 * RFC 9457 problem; `messages/<locale>/errors.json` holds a sentence for each.
 */
export const ERROR_STATUS = {
  'invalid-input': 422,
  'sign-in-required': 401,
  'invalid-credentials': 401,
  'invalid-token': 401,
  forbidden: 403,
  'insufficient-scope': 403,
  'email-unverified': 403,
  'account-disabled': 403,
  'organisation-unverified': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'stale-version': 409,
  'already-decided': 409,
  'already-exists': 409,
  'transition-refused': 409,
  'slot-taken': 409,
  closed: 409,
  'booking-rules': 409,
  'qualification-required': 409,
  suspended: 409,
  'no-booking-now': 409,
  'time-is-free': 409,
  'not-bookable': 409,
  'incomplete-listing': 409,
  'incomplete-need': 409,
  'last-owner': 409,
  'request-in-progress': 409,
  'link-expired': 410,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'unreadable-file': 422,
  'idempotency-mismatch': 422,
  'idempotency-key-required': 400,
  'malformed-request': 400,
  'too-many-requests': 429,
  'service-unavailable': 503,
  // Never thrown: how a fault of the programme itself is shown, with an id that is also in the log.
  unexpected: 500,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** One wrong field: a dotted path into the input, a code of `messages/<locale>/fields.json`, and its parameters. */
export interface FieldError {
  path: string;
  code: string;
  params?: Record<string, string | number>;
}

export interface ErrorDetails {
  /** Values for the sentence. */
  params?: Record<string, string | number>;
  fields?: FieldError[];
}

/** The only error that the domain throws on purpose. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly params: Record<string, string | number>;
  readonly fields: FieldError[];

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.params = details.params ?? {};
    this.fields = details.fields ?? [];
  }
}

/** Absent and foreign records give this one same answer. */
export function notFound(): DomainError {
  return new DomainError('not-found');
}
