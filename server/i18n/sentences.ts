import { createTranslator } from 'use-intl/core';
import type { ErrorCode, FieldError } from '@/core/errors';
import type { Locale } from '@/core/locale-text';
import { loadMessages } from './messages';

type Values = Record<string, string | number>;

/** Reads a sentence by key with its values. */
export interface Translate {
  (key: string, values?: Values): string;
  has(key: string): boolean;
}

/** A translator outside any request: API answers, mails, jobs. */
export function translator(locale: Locale, namespace: string): Translate {
  const t = createTranslator<Record<string, never>>({
    locale,
    messages: loadMessages(locale) as never,
    namespace: namespace as never,
  });
  return t as Translate;
}

/** The sentence of an error code, for people. */
export function errorSentence(locale: Locale, code: ErrorCode, params: Values): string {
  return translator(locale, 'errors')(code, params);
}

/** The sentence for one wrong field. */
export function fieldSentence(locale: Locale, field: FieldError): string {
  const t = translator(locale, 'fields');
  return t.has(field.code) ? t(field.code, field.params) : t('invalid-value');
}
