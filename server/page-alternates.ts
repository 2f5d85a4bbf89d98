import { getLocale } from 'next-intl/server';
import { LOCALES } from '@/core/locale-text';
import { env } from './env';
import { getPathname } from './i18n/navigation';

/** A page's own address and those of its other languages, for search engines. `href` is without language prefix. */
export async function pageAlternates(href: string) {
  const locale = await getLocale();
  const languages = Object.fromEntries(LOCALES.map((each) => [each, absoluteUrl(href, each)]));
  return { canonical: absoluteUrl(href, locale), languages: { ...languages, 'x-default': absoluteUrl(href, 'zh-CN') } };
}

/** The full address of a page in a language. */
export function absoluteUrl(href: string, locale: (typeof LOCALES)[number]): string {
  return `${env().publicUrl}${getPathname({ href, locale })}`;
}
