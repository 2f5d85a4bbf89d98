import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import type { SearchFacets } from '@/domain/search/views';
import { Link } from '@/server/i18n/navigation';
import { FilterGroup } from './filter-group';
import { type SearchAddress, searchHref } from './search-address';

/** The International Patent Classification as links: sections, and what lies in the chosen one. */
export function IpcFilter({ address, facets }: { address: SearchAddress; facets: SearchFacets }) {
  const t = useTranslations('search');
  const symbols = [...facets.ipc].sort((a, b) => (a.value < b.value ? -1 : 1));
  return (
    <FilterGroup title={t('ipc')}>
      <ul className="-mx-2 grid">
        {symbols.map(({ value, count }) => {
          const isChosen = value === address.ipc;
          return (
            <li key={value}>
              <Link
                href={searchHref(address, { ipc: isChosen ? '' : value })}
                scroll={false}
                prefetch={false}
                aria-current={isChosen ? 'true' : undefined}
                className={cn(
                  'flex min-h-8 items-baseline justify-between gap-3 rounded-sm px-2 py-1 text-sm hover:bg-surface-hover',
                  value.length === 3 && 'pl-5',
                  value.length === 4 && 'pl-8',
                  isChosen && 'bg-accent-soft font-medium text-accent',
                )}
              >
                <span>
                  <span className="tabular-nums">{value}</span>
                  {value.length === 1 && t.has(`ipc-sections.${value}`) && (
                    <span className="ml-2">{t(`ipc-sections.${value}`)}</span>
                  )}
                </span>
                <span className={cn('text-xs tabular-nums', !isChosen && 'text-ink-muted')}>{count}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </FilterGroup>
  );
}
