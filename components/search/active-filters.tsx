import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { plainText } from '@/core/locale-text';
import { formatDecimal } from '@/core/money';
import type { RegionStep } from '@/domain/listings/published-queries';
import { Link } from '@/server/i18n/navigation';
import { useFacetLabel } from './facet-filter';
import { type SearchAddress, searchHref, withoutFacet } from './search-address';
import { useTimeLabel } from './time-text';

export interface ActiveFilter {
  key: string;
  label: string;
  /** The address without it. */
  href: string;
}

/** What is filtered by, in words, each with the address that takes it away. */
export function useActiveFilters(address: SearchAddress, region: readonly RegionStep[]): ActiveFilter[] {
  const t = useTranslations();
  const locale = useLocale();
  const facetLabel = useFacetLabel();
  const { kind, category, ipc, priceMin, priceMax, bookingMode, date, near, within, organisation } = address;
  const timeLabel = useTimeLabel();
  const filters: ActiveFilter[] = [];
  const add = (key: string, label: string, changes: SearchAddress) =>
    filters.push({ key, label, href: searchHref(address, changes) });

  if (kind && category) add('category', t(`kinds.${kind}.categories.${category}`), { category: '' });
  if (ipc) add('ipc', `${t('search.ipc')} ${ipc}`, { ipc: '' });
  if (address.region) {
    const name = region.at(-1)?.name;
    add('region', (name && plainText(name, locale)) || address.region, { region: '' });
  }
  if (organisation) add('organisation', t('search.by-organisation', { organisation }), { organisation: '' });
  if (date) {
    add('available', timeLabel(address, date), { date: '' });
  }
  if (priceMin || priceMax) {
    const amount = (yuan: string) => formatDecimal(yuan, locale);
    const label =
      priceMin && priceMax
        ? `${amount(priceMin)}–${amount(priceMax)}`
        : priceMax
          ? t('search.price-under', { amount: amount(priceMax) })
          : t('search.price-over', { amount: amount(priceMin ?? '') });
    add('price', label, { priceMin: '', priceMax: '' });
  }
  if (bookingMode) add('bookingMode', t(`kinds.bookingModes.${bookingMode}.label`), { bookingMode: '' });
  if (near && within) add('near', t('search.within', { within }), { near: '', within: '' });
  if (kind) {
    for (const facet of (address.facets ?? '').split(',').filter(Boolean)) {
      const [field = '', value = ''] = facet.split('=');
      filters.push({ key: facet, label: facetLabel(kind, field, value), href: withoutFacet(address, facet) });
    }
  }
  return filters;
}

/** The active filters as chips; each is a link that takes it away. */
export function FilterChips({ filters, clearHref }: { filters: readonly ActiveFilter[]; clearHref: string }) {
  const t = useTranslations('search');
  if (filters.length === 0) return null;
  return (
    <ul aria-label={t('active')} className="flex flex-wrap items-center gap-2">
      {filters.map(({ key, label, href }) => (
        <li key={key}>
          <Link
            href={href}
            scroll={false}
            prefetch={false}
            aria-label={t('remove', { label })}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-[1rem] border border-line bg-accent-soft py-0.5 pr-2 pl-3 text-accent text-sm hover:border-accent"
          >
            {label}
            <X aria-hidden="true" className="size-3.5 shrink-0" />
          </Link>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <Link href={clearHref} scroll={false} prefetch={false} className="link mx-1 inline-block py-1 text-sm">
            {t('clear-all')}
          </Link>
        </li>
      )}
    </ul>
  );
}
