import { useLocale, useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import type { Locale } from '@/core/locale-text';
import type { KindField } from '@/domain/listings/kind';
import { kindOf } from '@/domain/listings/kinds';
import type { SearchFacets } from '@/domain/search/views';
import { FilterGroup } from './filter-group';

const SHOWN = 8;

/** The kind's own facets: a box for every value that would show something. */
export function FacetFilters({
  kind,
  chosen,
  facets,
}: {
  kind: string;
  chosen: readonly string[];
  facets: SearchFacets;
}) {
  return kindOf(kind)
    .fields.filter((field) => field.facet && !field.private)
    .map((field) => <FacetFilter key={field.name} kind={kind} field={field} chosen={chosen} facets={facets} />);
}

function FacetFilter({
  kind,
  field,
  chosen,
  facets,
}: {
  kind: string;
  field: KindField;
  chosen: readonly string[];
  facets: SearchFacets;
}) {
  const t = useTranslations();
  const label = useFacetLabel();
  const counts = facets.fields[field.name] ?? [];
  const ticked = chosen
    .filter((facet) => facet.startsWith(`${field.name}=`))
    .map((f) => f.slice(field.name.length + 1));
  const known = new Map(counts.map(({ value, count }) => [value, count]));
  const values = [...new Set([...ticked, ...counts.map(({ value }) => value)])];
  if (values.length === 0) return null;
  const box = (value: string) => (
    <div key={value} className="flex items-start justify-between gap-3">
      <Checkbox
        form="search"
        name="facets"
        value={`${field.name}=${value}`}
        defaultChecked={ticked.includes(value)}
        label={label(kind, field.name, value)}
      />
      {facets.relation === 'eq' && (
        <span className="text-ink-muted text-xs leading-6 tabular-nums">{known.get(value) ?? 0}</span>
      )}
    </div>
  );
  return (
    <FilterGroup title={t(`kinds.${kind}.fields.${field.name}.label`)}>
      <div className="grid gap-2">{values.slice(0, SHOWN).map(box)}</div>
      {values.length > SHOWN && (
        <details className="mt-2">
          <summary className="link inline-block py-1 text-sm">
            {t('search.more-values', { count: values.length - SHOWN })}
          </summary>
          <div className="mt-2 grid gap-2">{values.slice(SHOWN).map(box)}</div>
        </details>
      )}
    </FilterGroup>
  );
}

/** How a facet's value reads: an option of the kind, a country, a readiness level, or yes. */
export function useFacetLabel() {
  const t = useTranslations();
  const locale = useLocale();
  return (kind: string, field: string, value: string): string => {
    const option = `kinds.${kind}.options.${field}.${value}`;
    if (t.has(option)) return t(option);
    if (field === 'trl' && t.has(`kinds.trl.${value}`)) return t(`kinds.trl.${value}`);
    if (value === 'yes') return t('search.yes', { field: t(`kinds.${kind}.fields.${field}.label`) });
    return countryName(value, locale) ?? value;
  };
}

function countryName(code: string, locale: Locale): string | undefined {
  return /^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames(locale, { type: 'region' }).of(code) : undefined;
}
