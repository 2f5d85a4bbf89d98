'use client';

import { useLocale } from 'next-intl';
import type { CSSProperties } from 'react';
import { cn } from '@/components/ui/class-names';
import type { Ghost } from './use-drag';
import { spanText } from './wall-minute';

/** Where something would lie. The text hangs out of it, so that it can be read over a short one. */
export function BoardGhost({
  ghost,
  first,
  settled,
  style,
}: {
  ghost: Ghost;
  first: string;
  /** It has been dropped and is asked about. */
  settled: boolean;
  style: CSSProperties;
}) {
  const locale = useLocale();
  return (
    <div
      aria-hidden="true"
      style={style}
      className={cn(
        'pointer-events-none absolute z-15 rounded-sm border-2 border-accent bg-accent/15 shadow-lift',
        settled && 'border-dashed',
      )}
    >
      <span className="absolute top-0 left-0 whitespace-nowrap rounded-br-sm bg-accent px-1.5 py-0.5 font-medium text-2xs text-accent-ink tabular-nums">
        {spanText(first, ghost.start, ghost.end, locale)}
      </span>
    </div>
  );
}

/** Tells where the ghost is to those who do not see it. Always in the page: only so is a change of it read out. */
export function GhostStatus({ ghost, first }: { ghost: Ghost | null; first: string }) {
  const locale = useLocale();
  return (
    <p aria-live="assertive" className="sr-only" data-board-status>
      {ghost && spanText(first, ghost.start, ghost.end, locale)}
    </p>
  );
}
