import { useTranslations } from 'next-intl';
import { FieldMessage } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { FilterGroup } from './filter-group';
import type { SearchAddress, WrongParts } from './search-address';
import { useWrongSentence } from './wrong-parts';

/** From and up to: each listing's usual price. */
export function PriceFilter({ fields, wrong }: { fields: SearchAddress; wrong: WrongParts }) {
  const t = useTranslations('search');
  const wrongSentence = useWrongSentence(wrong);
  const amount = (name: 'priceMin' | 'priceMax', label: string, hint: string) => (
    <Input
      form="search"
      name={name}
      type="number"
      min={0}
      step="any"
      inputMode="decimal"
      lead="¥"
      defaultValue={fields[name]}
      invalid={name in wrong}
      aria-describedby={name in wrong ? `${name}-error` : undefined}
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
      {(['priceMin', 'priceMax'] as const).map((name) => (
        <FieldMessage key={name} id={`${name}-error`}>
          {wrongSentence(name)}
        </FieldMessage>
      ))}
      <p className="mt-1 text-ink-muted text-xs">{t('price-hint')}</p>
    </FilterGroup>
  );
}
