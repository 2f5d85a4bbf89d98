import { type Locale, type LocaleText, plainText } from './locale-text';

/** The last two steps of a region's path as people write them: 成都市 · 武侯区; Wuhou District, Chengdu. */
export function regionLine(region: readonly { name: LocaleText }[], locale: Locale): string {
  const names = region
    .slice(-2)
    .map(({ name }) => plainText(name, locale))
    .filter(Boolean);
  return locale === 'en' ? names.reverse().join(', ') : names.join(' · ');
}
