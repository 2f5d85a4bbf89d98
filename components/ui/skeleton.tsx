import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from './class-names';

/** A grey stand-in for what is on its way: give it the size of the real thing. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cn('block h-4 animate-pulse rounded-sm bg-surface-sunken', className)} />;
}

/** Wraps a page of skeletons and says once that it is loading. */
export function SkeletonPage({ className, children }: { className?: string; children: ReactNode }) {
  const t = useTranslations('ui');
  return (
    <div role="status" className={className}>
      <span className="sr-only">{t('loading')}</span>
      {children}
    </div>
  );
}
