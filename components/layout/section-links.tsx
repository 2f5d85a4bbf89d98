'use client';

import { cn } from '@/components/ui/class-names';
import { useCurrentSection } from './use-current-section';

/** The way through a long page: beside it where there is room, above it on a phone. */
export function SectionLinks({
  label,
  sections,
}: {
  label: string;
  sections: readonly { id: string; title: string }[];
}) {
  const current = useCurrentSection(sections.map(({ id }) => id).join(' '));
  return (
    <nav aria-label={label} className="min-w-0">
      <ul className="flex flex-wrap gap-x-1 gap-y-0.5 lg:sticky lg:top-20 lg:grid">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'true' : undefined}
              className={cn(
                'flex min-h-9 items-center rounded-md px-3 text-ink-muted text-sm transition-colors hover:bg-surface-hover hover:text-ink max-lg:border max-lg:border-line lg:border-transparent lg:border-l-2',
                id === current && 'lg:rounded-l-none lg:border-accent lg:font-medium lg:text-ink',
              )}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
