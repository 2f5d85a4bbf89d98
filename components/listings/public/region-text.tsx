import { useLocale } from 'next-intl';
import { plainText } from '@/core/locale-text';
import type { RegionStep } from '@/domain/listings/published-queries';

/** The last two steps of a region's path: 成都市武侯区; Wuhou District, Chengdu. */
export function RegionText({ region }: { region: readonly RegionStep[] }) {
  const locale = useLocale();
  const names = region
    .slice(-2)
    .map(({ name }) => plainText(name, locale))
    .filter(Boolean);
  return locale === 'en' ? names.reverse().join(', ') : names.join(' · ');
}
