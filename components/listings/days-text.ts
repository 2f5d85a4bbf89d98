import { useTranslations } from 'next-intl';

/** `2026-12-01` as a reader writes it. */
export function dayText(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** From the first to the last day, in words; without either all year. Needs messages `listings`. */
export function useDaysText(): (from: string | null, to: string | null) => string {
  const t = useTranslations('listings.days');
  return (from, to) => {
    if (from && to) return t('between', { from, to });
    if (from) return t('from', { from });
    return to ? t('until', { to }) : t('always');
  };
}
