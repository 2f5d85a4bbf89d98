import { useTranslations } from 'next-intl';

/** A unit's name as people read it: a bare number with a word to it. Needs messages `listings`. */
export function useUnitText(): (name: string) => string {
  const t = useTranslations('listings');
  return (name) => (/^\d+$/.test(name) ? t('numbered', { name }) : name);
}
