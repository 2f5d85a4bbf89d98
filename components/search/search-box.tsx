import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';

/** The words of a search and its button. With `form`, they belong to that form; else put them inside one. */
export function SearchBox({ form, words, className }: { form?: string; words?: string; className?: string }) {
  const t = useTranslations('search');
  return (
    <search
      className={cn(
        'flex items-center gap-1 rounded-full border border-line-strong bg-surface-raised p-1 pl-4 shadow-card transition-shadow focus-within:border-focus focus-within:shadow-lift',
        className,
      )}
    >
      <Search aria-hidden="true" className="size-5 shrink-0 text-ink-muted" />
      <input
        type="search"
        name="q"
        form={form}
        defaultValue={words}
        maxLength={2000}
        aria-label={t('words')}
        placeholder={t('placeholder')}
        autoComplete="off"
        enterKeyHint="search"
        className="h-10 min-w-0 flex-1 bg-transparent px-2 text-base outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      <Button type="submit" form={form} variant="primary" className="rounded-full px-5">
        {t('go')}
      </Button>
    </search>
  );
}
