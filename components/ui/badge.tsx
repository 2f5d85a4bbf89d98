import { cva, type VariantProps } from 'class-variance-authority';
import type { ReactNode } from 'react';
import { cn } from './class-names';

const style = cva(
  'inline-flex max-w-full items-center gap-1 whitespace-nowrap rounded-sm px-1.5 py-0.5 font-medium text-xs [&_svg]:size-3.5 [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        neutral: 'bg-surface-sunken text-ink-muted',
        accent: 'bg-accent-soft text-accent',
        success: 'bg-success-soft text-success',
        warning: 'bg-warning-soft text-warning',
        danger: 'bg-danger-soft text-danger',
        info: 'bg-info-soft text-info',
        brass: 'bg-brass-soft text-ink',
        instrument: 'bg-instrument-soft text-instrument',
        space: 'bg-space-soft text-space',
        patent: 'bg-patent-soft text-patent',
        service: 'bg-service-soft text-service',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof style>['tone']>;

/** A state or a kind in a word or two. With `dot`, colour is repeated as a mark; the word always says it too. */
export function Badge({
  tone,
  icon,
  dot,
  className,
  children,
}: {
  tone?: BadgeTone;
  icon?: ReactNode;
  dot?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={cn(style({ tone }), className)}>
      {dot && <span aria-hidden="true" className="size-1.5 shrink-0 rounded-full bg-current" />}
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
