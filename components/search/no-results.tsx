import { SearchX } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { FacetCount } from '@/domain/search/views';
import type { ActiveFilter } from './active-filters';
import { type SearchAddress, searchHref } from './search-address';

/** Nothing fits: says which single filter to let go of, and how much that would show. */
export function NoResults({
  address,
  filters,
  wayOut,
  save,
  need,
}: {
  address: SearchAddress;
  filters: readonly ActiveFilter[];
  wayOut: readonly FacetCount[];
  /** The means to keep this search. */
  save: ReactNode;
  /** The means to post what is sought. */
  need: ReactNode;
}) {
  const t = useTranslations('search');
  const format = useFormatter();
  const ways = wayOut.flatMap(({ value, count }) => {
    const way = wayWithout(value, address, filters, t('words-dropped', { words: address.q ?? '' }), t('kind-dropped'));
    return way ? [{ ...way, count: format.number(count) }] : [];
  });
  return (
    <EmptyState
      icon={<SearchX />}
      title={t('nothing')}
      action={
        <>
          {ways.slice(0, 4).map(({ href, label, count }) => (
            <LinkButton key={href} href={href} size="sm">
              {t('without', { label, count })}
            </LinkButton>
          ))}
          {save}
          {need}
          <LinkButton href="/search" size="sm" variant={ways.length > 0 ? 'ghost' : 'secondary'}>
            {t('start-over')}
          </LinkButton>
        </>
      }
    >
      {ways.length > 0 ? t('nothing-with-way-out') : t('nothing-hint')}
    </EmptyState>
  );
}

function wayWithout(
  filter: string,
  address: SearchAddress,
  filters: readonly ActiveFilter[],
  words: string,
  kind: string,
): { href: string; label: string } | undefined {
  if (filter === 'words') return { href: searchHref(address, { q: '' }), label: words };
  if (filter === 'kind') return { href: searchHref(address, { kind: '', category: '', facets: '' }), label: kind };
  const field = filter.startsWith('field:') ? filter.slice('field:'.length) : undefined;
  if (!field) return filters.find(({ key }) => key === filter);
  const mine = filters.filter(({ key }) => key.startsWith(`${field}=`));
  const left = (address.facets ?? '').split(',').filter((facet) => !facet.startsWith(`${field}=`));
  return mine.length > 0
    ? { href: searchHref(address, { facets: left.join(',') }), label: mine.map(({ label }) => label).join(' / ') }
    : undefined;
}
