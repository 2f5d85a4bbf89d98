/** A text in the market's two languages; either may be missing, never both where a text is required. */
export interface LocaleText {
  zh?: string;
  en?: string;
}

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'zh-CN';

/** The half of a locale text that a reader of `locale` wants first. */
export function textKey(locale: Locale): 'zh' | 'en' {
  return locale === 'en' ? 'en' : 'zh';
}

export interface ReadText {
  text: string;
  /** The language of `text`, for the `lang` attribute. */
  lang: Locale;
  /** True when the reader's own language was missing and the other one is shown. */
  substituted: boolean;
}

/** Reads a locale text for a reader, falling back to the other language and saying so. Null when both are empty. */
export function readText(value: LocaleText | null | undefined, locale: Locale): ReadText | null {
  if (!value) return null;
  const own = value[textKey(locale)]?.trim();
  if (own) return { text: own, lang: locale, substituted: false };
  const otherLocale: Locale = locale === 'en' ? 'zh-CN' : 'en';
  const other = value[textKey(otherLocale)]?.trim();
  return other ? { text: other, lang: otherLocale, substituted: true } : null;
}

/** The text alone, or an empty string. */
export function plainText(value: LocaleText | null | undefined, locale: Locale): string {
  return readText(value, locale)?.text ?? '';
}
