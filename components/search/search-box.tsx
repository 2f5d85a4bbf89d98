import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';
import { SearchCombobox } from './search-combobox';

/** The words of a search and its button. With `form`, they belong to that form; else put them inside one. */
export function SearchBox({ form, words, className }: { form?: string; words?: string; className?: string }) {
  const t = useTranslations('search');
  const kind = (name: string) => t(`suggestions.kinds.${name}`);
  return (
    <search
      className={cn(
        'relative flex items-center gap-1 rounded-full border border-line-strong bg-surface-raised p-1 pl-4 shadow-card transition-shadow focus-within:border-focus focus-within:shadow-lift',
        className,
      )}
    >
      <Search aria-hidden="true" className="size-5 shrink-0 text-ink-muted" />
      <SearchCombobox
        form={form}
        words={words}
        label={t('words')}
        placeholder={t('placeholder')}
        says={{
          list: t('suggestions.list'),
          count: t('suggestions.count', { count: '#' }),
          forget: t('suggestions.forget'),
          kinds: {
            category: kind('category'),
            organisation: kind('organisation'),
            // A word of the trade needs no explanation.
            term: '',
            query: kind('query'),
            keyword: kind('keyword'),
            model: kind('model'),
            maker: kind('maker'),
            listing: kind('listing'),
            recent: kind('recent'),
          },
        }}
      />
      <Button type="submit" form={form} variant="primary" className="rounded-full px-4 sm:px-5">
        {t('go')}
      </Button>
    </search>
  );
}
