import { useTranslations } from 'next-intl';

/** First stop of the keyboard: past the header, to what the page is about. */
export function SkipLink() {
  const t = useTranslations('ui.layout');
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:font-medium focus:text-accent-ink focus:text-sm"
    >
      {t('skip')}
    </a>
  );
}
