import { SlidersHorizontal, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { buttonStyle } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Select, type SelectOption } from '@/components/ui/select';
import { plainText } from '@/core/locale-text';
import type { RegionStep } from '@/domain/listings/published-queries';
import type { SearchPage } from '@/domain/search/views';
import { CategoryFilter } from './category-filter';
import { FacetFilters } from './facet-filter';
import { FilterGroup } from './filter-group';
import { IpcFilter } from './ipc-filter';
import { PriceFilter } from './price-filter';
import { hasFreeTime, type SearchAddress, type WrongParts } from './search-address';
import { TimeFilter } from './time-filter';
import { useTotalText } from './total-text';

const PANEL = 'search-filters';

/** The button that opens the filters on a phone; a popover needs no JavaScript. */
export function FilterButton({ active }: { active: number }) {
  const t = useTranslations('search');
  return (
    <button type="button" popoverTarget={PANEL} className={buttonStyle({ size: 'md', className: 'lg:hidden' })}>
      <SlidersHorizontal aria-hidden="true" />
      {t('filters')}
      {active > 0 && (
        <span className="grid size-5 place-items-center rounded-full bg-accent text-2xs text-accent-ink tabular-nums">
          {active}
        </span>
      )}
    </button>
  );
}

/** All filters: beside the results on wide screens, a sheet from below on a phone. */
export function FilterPanel({
  address,
  fields,
  wrong,
  page,
  region,
  minute,
  last,
}: {
  address: SearchAddress;
  /** What the fields show: as the address, and what was typed wrong. */
  fields: SearchAddress;
  wrong: WrongParts;
  page: SearchPage;
  /** The chosen region's path, from province down. */
  region: readonly RegionStep[];
  /** Now, on the market's clock. */
  minute: string;
  /** The last day that can be asked for. */
  last: string;
}) {
  const t = useTranslations('search');
  const total = useTotalText();
  const bookable = hasFreeTime(address);
  return (
    <div
      id={PANEL}
      popover="auto"
      className="inset-x-0 top-auto bottom-0 m-0 max-h-[88dvh] w-full overflow-hidden rounded-t-xl border-line bg-surface-raised text-ink shadow-overlay backdrop:bg-scrim max-lg:open:flex max-lg:open:animate-rise max-lg:flex-col lg:static lg:block lg:max-h-none lg:w-auto lg:overflow-visible lg:border-0 lg:bg-transparent lg:shadow-none"
    >
      <div className="flex items-center justify-between border-line border-b py-2 pr-2 pl-5 lg:hidden">
        <h2 className="text-base">{t('filters')}</h2>
        <button
          type="button"
          popoverTarget={PANEL}
          popoverTargetAction="hide"
          aria-label={t('close')}
          className={buttonStyle({ variant: 'ghost', className: 'size-10 p-0' })}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <div className="min-h-0 overflow-y-auto px-5 py-4 lg:overflow-visible lg:p-0">
        {bookable && <TimeFilter address={address} fields={fields} wrong={wrong} minute={minute} last={last} />}
        {address.kind && <CategoryFilter kind={address.kind} address={address} facets={page.facets} />}
        {page.facets.ipc.length > 0 && <IpcFilter address={address} facets={page.facets} />}
        <RegionFilter chosen={address.region} path={region} page={page} />
        <PriceFilter fields={fields} wrong={wrong} />
        {bookable && (
          <FilterGroup title={t('booking')}>
            <Checkbox
              form="search"
              name="bookingMode"
              value="instant"
              defaultChecked={address.bookingMode === 'instant'}
              label={t('instant-only')}
            />
          </FilterGroup>
        )}
        {address.kind && (
          <FacetFilters kind={address.kind} chosen={(address.facets ?? '').split(',')} facets={page.facets} />
        )}
        {['kind', 'category', 'ipc', 'organisation', 'near', 'within'].map((part) => (
          <input key={part} type="hidden" form="search" name={part} defaultValue={readPart(address, part)} />
        ))}
        <noscript>
          <button type="submit" form="search" className={buttonStyle({ variant: 'primary', wide: true })}>
            {t('apply')}
          </button>
        </noscript>
      </div>
      <div className="border-line border-t p-4 lg:hidden">
        <button
          type="button"
          popoverTarget={PANEL}
          popoverTargetAction="hide"
          className={buttonStyle({ variant: 'primary', wide: true })}
        >
          {t('show', { total: total(page.total) })}
        </button>
      </div>
    </div>
  );
}

function RegionFilter({
  chosen,
  path,
  page,
}: {
  chosen: string | undefined;
  path: readonly RegionStep[];
  page: SearchPage;
}) {
  const t = useTranslations('search');
  const locale = useLocale();
  const counted = page.facets.regions;
  const options: SelectOption[] = [...counted]
    .sort((a, b) => a.value.localeCompare(b.value))
    .map(({ value, name, level, count }) => ({
      value,
      label: `${{ province: '', city: '　', district: '　　' }[level]}${plainText(name, locale)}${page.facets.relation === 'eq' ? ` (${count})` : ''}`,
    }));
  const own = path.at(-1);
  if (own && !counted.some(({ value }) => value === own.code)) {
    options.unshift({ value: own.code, label: plainText(own.name, locale) });
  }
  return (
    <FilterGroup title={t('region')}>
      <Select
        form="search"
        name="region"
        options={options}
        placeholder={t('region-any')}
        defaultValue={chosen ?? ''}
        aria-label={t('region')}
      />
    </FilterGroup>
  );
}

function readPart(address: SearchAddress, part: string): string {
  return Object.entries(address).find(([name]) => name === part)?.[1] ?? '';
}
