import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import { categoryClass, kindOf } from '@/domain/listings/kinds';
import type { SearchFacets } from '@/domain/search/views';
import { Link } from '@/server/i18n/navigation';
import { FilterGroup } from './filter-group';
import { type SearchAddress, searchHref } from './search-address';

/** The kind's classes as links with counts; the chosen class opens its branches. */
export function CategoryFilter({
  kind,
  address,
  facets,
}: {
  kind: string;
  address: SearchAddress;
  facets: SearchFacets;
}) {
  const t = useTranslations();
  const counts = new Map(facets.categories.map(({ value, count }) => [value, count]));
  const chosen = address.category;
  const open = chosen ? categoryClass(chosen) : undefined;
  const shown = kindOf(kind).categories.filter((category) => {
    if (!counts.has(category) && category !== chosen) return false;
    return !category.includes('/') || categoryClass(category) === open;
  });
  if (shown.length === 0) return null;
  return (
    <FilterGroup title={t('search.category')}>
      <ul className="-mx-2 grid">
        {shown.map((category) => {
          const isChosen = category === chosen;
          return (
            <li key={category}>
              <Link
                href={searchHref(address, { category: isChosen ? '' : category })}
                scroll={false}
                prefetch={false}
                aria-current={isChosen ? 'true' : undefined}
                className={cn(
                  'flex min-h-8 items-baseline justify-between gap-3 rounded-sm px-2 py-1 text-sm hover:bg-surface-hover',
                  category.includes('/') && 'pl-5',
                  isChosen && 'bg-accent-soft font-medium text-accent',
                )}
              >
                {t(`kinds.${kind}.categories.${category}`)}
                <span className={cn('text-xs tabular-nums', !isChosen && 'text-ink-muted')}>
                  {facets.relation === 'eq' ? (counts.get(category) ?? 0) : ''}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </FilterGroup>
  );
}
