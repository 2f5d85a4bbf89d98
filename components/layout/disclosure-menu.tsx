'use client';

import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { usePathname } from '@/server/i18n/navigation';
import { cn } from '../ui/class-names';

/** A button that shows a panel of links under it: light enough for every page's header. */
export function DisclosureMenu({
  label,
  accessibleLabel,
  align = 'end',
  children,
}: {
  label: ReactNode;
  /** When `label` is not words, such as an avatar. */
  accessibleLabel?: string;
  align?: 'start' | 'end';
  children: ReactNode;
}) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const pathname = usePathname();
  const [open, setOpen] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: closing is what a change of page means
  useEffect(() => setOpen(false), [pathname]);

  useEffect(() => {
    if (!open) return;
    function closeOutside(event: Event) {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    }
    function closeOnEscape(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    }
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, [open]);

  return (
    <div ref={root} className="relative">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={accessibleLabel}
        onClick={() => setOpen(!open)}
        className="inline-flex min-h-10 max-w-56 items-center gap-2 rounded-md px-2 text-sm transition-colors hover:bg-surface-hover aria-expanded:bg-surface-hover"
      >
        {label}
        <ChevronDown
          aria-hidden="true"
          className={cn('size-4 shrink-0 text-ink-muted transition-transform', open && 'rotate-180')}
        />
      </button>
      <div
        id={id}
        hidden={!open}
        className={cn(
          'absolute top-full z-40 mt-1.5 min-w-56 max-w-[88vw] animate-rise rounded-md border border-line bg-surface-raised p-1 shadow-overlay',
          align === 'end' ? 'right-0' : 'left-0',
        )}
      >
        {children}
      </div>
    </div>
  );
}
