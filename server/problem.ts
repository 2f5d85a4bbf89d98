import { ERROR_STATUS, type FieldError } from '@/core/errors';
import type { Locale } from '@/core/locale-text';
import { reportError } from './error-report';
import { errorSentence, fieldSentence } from './i18n/sentences';

/** RFC 9457 problem details. `type` is a stable URI reference; `code` repeats its last part for short. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errorId?: string;
  params?: Record<string, string | number>;
  errors?: (FieldError & { message: string })[];
}

/** The one mapping of what the domain throws to an API answer. */
export function problemResponse(thrown: unknown, locale: Locale, where: string): Response {
  const { error, errorId } = reportError(thrown, where);
  const { code } = error;
  const status = ERROR_STATUS[code];
  const title = errorSentence(locale, code, { ...error.params, errorId: errorId ?? '' });
  const errors = error.fields.map((field) => ({ ...field, message: fieldSentence(locale, field) }));
  const detail = errors.length > 0 ? errors.map(({ path, message }) => `${path}: ${message}`).join('; ') : title;
  const problem: Problem = { type: `/problems/${code}`, title, status, detail, code };
  if (errorId) problem.errorId = errorId;
  if (Object.keys(error.params).length > 0) problem.params = error.params;
  if (errors.length > 0) problem.errors = errors;
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'content-language': locale,
    'cache-control': 'no-store',
  };
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  if (status === 429) headers['retry-after'] = String(error.params.seconds ?? 60);
  if (status === 503) headers['retry-after'] = '5';
  return new Response(JSON.stringify(problem), { status, headers });
}
