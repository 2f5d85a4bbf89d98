import { useTranslations } from 'next-intl';
import { Input } from '@/components/ui/input';
import { FilterGroup } from './filter-group';
import type { SearchAddress } from './search-address';

/** From and up to: each listing's usual price. */
export function PriceFilter({ address }: { address: SearchAddress }) {
  const t = useTranslations('search');
  const amount = (name: 'priceMin' | 'priceMax', label: string, hint: string) => (
    <Input
      form="search"
      name={name}
      type="number"
      min={0}
      step="any"
      inputMode="decimal"
      lead="¥"
      defaultValue={address[name]}
      placeholder={hint}
      aria-label={label}
    />
  );
  return (
    <FilterGroup title={t('price')}>
      <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
        {amount('priceMin', t('price-min'), t('price-from'))}
        <span className="text-ink-muted">–</span>
        {amount('priceMax', t('price-max'), t('price-to'))}
      </div>
      <p className="mt-1 text-ink-muted text-xs">{t('price-hint')}</p>
    </FilterGroup>
  );
}
