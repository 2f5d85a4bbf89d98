import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/ui/link-tabs';
import type { OrganisationPage } from '@/domain/organisations/published-queries';

/** All organisations, or those of one kind. */
export function OrganisationTabs({
  kinds,
  words,
  current,
}: {
  kinds: OrganisationPage['kinds'];
  words: string | undefined;
  current: string;
}) {
  const t = useTranslations('market');
  return (
    <LinkTabs
      label={t('organisations.kinds')}
      current={current}
      tabs={[
        { key: '', label: t('organisations.all'), href: organisationsHref({ q: words }) },
        ...kinds.map(({ value, count }) => ({
          key: value,
          label: t(`organisation-kinds.${value}`),
          href: organisationsHref({ q: words, kind: value }),
          count,
        })),
      ]}
    />
  );
}

export function organisationsHref(parts: { q?: string; kind?: string; cursor?: string }): string {
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => Boolean(value)));
  return query.size > 0 ? `/organisations?${query}` : '/organisations';
}
