import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from './link-button';

export interface PaginationProps {
  /** Addresses with the cursor in the query; null or absent at either end. */
  previousHref?: string | null;
  nextHref?: string | null;
  /** Such as “1–20 of 138”. */
  children?: ReactNode;
  /** Names the list when a page has several. */
  label?: string;
}

/** Previous and next by cursor. Nothing when there is one page only. */
export function Pagination({ previousHref, nextHref, children, label }: PaginationProps) {
  const t = useTranslations('ui');
  if (!previousHref && !nextHref) return null;
  return (
    <nav aria-label={label ?? t('pagination')} className="flex flex-wrap items-center justify-between gap-3 pt-4">
      <p className="text-ink-muted text-sm tabular-nums">{children}</p>
      <div className="flex gap-2">
        {previousHref && (
          <LinkButton href={previousHref} size="sm" rel="prev" icon={<ChevronLeft aria-hidden="true" />}>
            {t('previous')}
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton
            href={nextHref}
            size="sm"
            rel="next"
            className="flex-row-reverse"
            icon={<ChevronRight aria-hidden="true" />}
          >
            {t('next')}
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
