'use client';

import { useTranslations } from 'next-intl';
import type { ErrorCode, FieldError } from '@/core/errors';

/** The sentence for one wrong field, in the reader's language. */
export function useFieldSentence(): (field: Omit<FieldError, 'path'>) => string {
  const t = useTranslations('fields');
  return ({ code, params }) => (t.has(code) ? t(code, params) : t('invalid-value'));
}

/** The sentence for a refusal as a whole. */
export function useErrorSentence(): (error: { code: ErrorCode; params: Record<string, string | number> }) => string {
  const t = useTranslations('errors');
  return ({ code, params }) => t(code, params);
}
