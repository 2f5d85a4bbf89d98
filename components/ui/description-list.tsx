import type { ReactNode } from 'react';
import { cn } from './class-names';

export interface DescriptionItem {
  /** React key; the term itself when it is a text. */
  key?: string;
  term: ReactNode;
  /** Left out of the list when it is empty. */
  detail: ReactNode;
}

/** Facts: term and detail. One column on a phone; `columns` beside each other on wide screens. */
export function DescriptionList({
  items,
  columns = 1,
  className,
}: {
  items: readonly DescriptionItem[];
  columns?: 1 | 2;
  className?: string;
}) {
  const shown = items.filter(
    ({ detail }) => detail !== null && detail !== undefined && detail !== '' && detail !== false,
  );
  return (
    <dl className={cn('grid gap-x-10 text-sm', columns === 2 && 'md:grid-cols-2', className)}>
      {shown.map(({ key, term, detail }) => (
        <div
          key={key ?? String(term)}
          className="grid grid-cols-[minmax(6rem,2fr)_5fr] items-baseline gap-4 border-line border-b py-2.5"
        >
          <dt className="text-ink-muted">{term}</dt>
          <dd className="min-w-0">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
