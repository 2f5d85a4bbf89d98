import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names';

export interface CardProps extends ComponentProps<'div'> {
  /** Lifts under the pointer; put `stretched` on its one link. */
  interactive?: boolean;
  padded?: boolean;
}

export function Card({ interactive, padded = true, className, ...rest }: CardProps) {
  return (
    <div
      {...rest}
      className={cn(
        'relative min-w-0 rounded-lg border border-line bg-surface-raised shadow-card',
        padded && 'p-4 sm:p-5',
        interactive &&
          'transition-[box-shadow,border-color] hover:border-line-strong hover:shadow-lift has-[a:focus-visible]:border-focus',
        className,
      )}
    />
  );
}

/** Title line of a card, with an action at its end. */
export function CardHeader({
  title,
  description,
  action,
  level: Heading = 'h2',
}: {
  title: ReactNode;
  description?: ReactNode;
  action?: ReactNode;
  level?: 'h2' | 'h3' | 'h4';
}) {
  return (
    <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <Heading className="text-lg">{title}</Heading>
        {description && <p className="text-ink-muted text-sm">{description}</p>}
      </div>
      {action}
    </div>
  );
}
