import type { Locale } from '@/core/locale-text';
import { translator } from '@/server/i18n/sentences';

/** What the product says in a language, by namespace and key: journeys look for these words, never for a copy of them. */
export function wordsIn(locale: Locale): (key: string, values?: Record<string, string | number>) => string {
  return (key, values) => {
    const [namespace = '', ...path] = key.split('.');
    const t = translator(locale, namespace);
    if (!t.has(path.join('.'))) throw new Error(`messages/${locale} has no ${key}`);
    return t(path.join('.'), values);
  };
}

export type Words = ReturnType<typeof wordsIn>;

/** A page's address in a language. */
export function addressIn(locale: Locale, path: string): string {
  if (locale === 'zh-CN') return path;
  return path === '/' ? '/en' : `/en${path}`;
}
