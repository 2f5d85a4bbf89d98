'use client';

import { Languages } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useLocale } from 'next-intl';
import { Suspense } from 'react';
import type { Locale } from '@/core/locale-text';
import { getPathname, usePathname } from '@/server/i18n/navigation';

/** Each language is named in itself, so that those who need it can read it. */
const OTHER: Record<Locale, { locale: Locale; name: string; short: string }> = {
  'zh-CN': { locale: 'en', name: 'English', short: 'EN' },
  en: { locale: 'zh-CN', name: '简体中文', short: '中文' },
};

/** To the same page, with the same query, in the other language. */
export function LanguageSwitch() {
  return (
    <Suspense fallback={<LanguageLink query="" />}>
      <LanguageLinkWithQuery />
    </Suspense>
  );
}

function LanguageLinkWithQuery() {
  const query = useSearchParams().toString();
  return <LanguageLink query={query} />;
}

function LanguageLink({ query }: { query: string }) {
  const pathname = usePathname();
  const { locale, name, short } = OTHER[useLocale()];
  return (
    // A whole new page, not a soft navigation: the document's language, theme and sentences all change at once.
    <a
      href={getPathname({ href: query ? `${pathname}?${query}` : pathname, locale })}
      lang={locale}
      hrefLang={locale}
      aria-label={name}
      className="inline-flex min-h-10 items-center gap-1.5 whitespace-nowrap rounded-md px-2.5 text-ink-muted text-sm transition-colors hover:bg-surface-hover hover:text-ink"
    >
      <Languages aria-hidden="true" className="size-4" />
      {short}
    </a>
  );
}
