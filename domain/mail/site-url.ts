import { DEFAULT_LOCALE, type Locale } from '@/core/locale-text';

/** The absolute address of a page in a reader's language, for mails. `path` has no language prefix. */
export function siteUrl(path: string, locale: Locale): string {
  const base = (process.env.COMMONLAB_PUBLIC_URL || 'http://localhost:3000').replace(/\/+$/, '');
  return `${base}${locale === DEFAULT_LOCALE ? '' : `/${locale}`}${path}`;
}

/** Where a mail programme ends mails of a sort with one POST request; in no language. */
export function oneClickUrl(token: string): string {
  return siteUrl(`/api/unsubscribe?token=${token}`, DEFAULT_LOCALE);
}
