import { SearchX } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { FacetCount } from '@/domain/search/views';
import type { ActiveFilter } from './active-filters';
import { kindHref, type SearchAddress, searchHref } from './search-address';

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
    if (value === 'kind') {
      return { href: kindHref(address, ''), text: t('all-kinds-instead', { count: format.number(count) }) };
    }
    const way = wayWithout(value, address, filters);
    return way ? [{ href: way.href, text: t('without', { label: way.label, count: format.number(count) }) }] : [];
  });
  return (
    <EmptyState
      icon={<SearchX />}
      title={t('nothing')}
      action={
        <>
          {ways.slice(0, 4).map(({ href, text }) => (
            <LinkButton key={href} href={href} className="max-w-full whitespace-normal py-2 text-left leading-snug">
              {text}
            </LinkButton>
          ))}
          {save}
          {need}
          <LinkButton href="/search" variant={ways.length > 0 ? 'ghost' : 'secondary'}>
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
): { href: string; label: string } | undefined {
  if (filter === 'words') return { href: searchHref(address, { q: '' }), label: shortened(address.q ?? '') };
  const field = filter.startsWith('field:') ? filter.slice('field:'.length) : undefined;
  if (!field) return filters.find(({ key }) => key === filter);
  const mine = filters.filter(({ key }) => key.startsWith(`${field}=`));
  const left = (address.facets ?? '').split(',').filter((facet) => !facet.startsWith(`${field}=`));
  return mine.length > 0
    ? { href: searchHref(address, { facets: left.join(',') }), label: mine.map(({ label }) => label).join(' / ') }
    : undefined;
}

const LABEL_MAX = 40;

function shortened(words: string): string {
  const letters = [...words];
  return letters.length > LABEL_MAX ? `${letters.slice(0, LABEL_MAX).join('')}…` : words;
}
