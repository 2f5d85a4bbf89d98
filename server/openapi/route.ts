import type { z } from 'zod';
import type { ErrorCode } from '@/core/errors';
import type { TokenScope } from '@/domain/identity/policy';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a successful answer holds. `schema` absent: nothing (204), or not JSON (see `contentType`). */
export interface ApiResponse {
  description: string;
  schema?: z.ZodType;
  /** `application/json` unless said. */
  contentType?: string;
}

/** One API route as OpenAPI describes it; the same zod schemas that the route parses with. */
export interface OpenApiRoute {
  method: Method;
  /** Below `/api/v1`, such as `/bookings/{id}/{action}`. */
  path: string;
  /** Groups routes: `listings`, `bookings`, … */
  tag?: string;
  summary: string;
  description?: string;
  access: 'public' | TokenScope;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Body types other than JSON, such as `text/csv` (sent as they are). */
  bodyContentTypes?: readonly string[];
  /** By status: 200, 201, 204. */
  responses: Readonly<Record<number, ApiResponse>>;
  /** Codes of problem details worth naming beside those that every route may answer. */
  problems?: readonly ErrorCode[];
}
