import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';

/** The order of results; each is offered only where it means something. */
export function SortSelect({
  value,
  hasWords,
  hasNear,
}: {
  value: string | undefined;
  hasWords: boolean;
  hasNear: boolean;
}) {
  const t = useTranslations('search');
  const usual = hasWords ? 'relevance' : hasNear ? 'distance' : 'newest';
  const sorts = [...(hasWords ? ['relevance'] : []), 'newest', 'price', ...(hasNear ? ['distance'] : [])];
  return (
    <Select
      form="search"
      name="sort"
      aria-label={t('sort')}
      defaultValue={value && value !== usual ? value : ''}
      options={sorts.map((sort) => ({ value: sort === usual ? '' : sort, label: t(`sorts.${sort}`) }))}
      className="sm:w-40"
    />
  );
}
