import { createTranslator } from 'use-intl/core';
import type { ErrorCode, FieldError } from '@/core/errors';
import type { Locale } from '@/core/locale-text';
import { loadMessages } from './messages';

type Values = Record<string, string | number>;

/** A translator outside any request: API answers, mails, jobs. */
export async function translator(locale: Locale, namespace: string) {
  return createTranslator({ locale, messages: await loadMessages(locale), namespace });
}

/** Title and sentence of an error code, for people. */
export async function errorSentence(locale: Locale, code: ErrorCode, params: Values) {
  const t = await translator(locale, 'errors');
  return { title: t(`${code}.title`), detail: t(`${code}.detail`, params) };
}

/** The sentence for one wrong field. */
export async function fieldSentence(locale: Locale, field: FieldError): Promise<string> {
  const t = await translator(locale, 'fields');
  return t.has(field.code) ? t(field.code, field.params) : t('invalid');
}
