import type { ReactNode } from 'react';
import { cn } from './class-names';

/** Nothing here yet: why, and what to do about it. */
export function EmptyState({
  icon,
  title,
  action,
  level: Heading = 'h2',
  className,
  children,
}: {
  icon?: ReactNode;
  title: ReactNode;
  action?: ReactNode;
  level?: 'h1' | 'h2' | 'h3';
  className?: string;
  children?: ReactNode;
}) {
  return (
    <div
      className={cn(
        'graduated grid justify-items-center rounded-lg border border-line border-dashed px-6 pt-10 pb-14 text-center',
        className,
      )}
    >
      {icon && (
        <span
          aria-hidden="true"
          className="mb-4 grid size-12 place-items-center rounded-full bg-accent-soft text-accent [&_svg]:size-5"
        >
          {icon}
        </span>
      )}
      <Heading className="text-lg">{title}</Heading>
      {children && <div className="mt-1 max-w-md text-balance text-ink-muted text-sm">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
