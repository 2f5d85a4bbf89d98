import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names';

export interface InputProps extends ComponentProps<'input'> {
  invalid?: boolean;
  /** Shown inside, before the text: an icon or a sign such as ¥. */
  lead?: ReactNode;
  /** Shown inside, after the text: a unit. */
  trail?: ReactNode;
}

export function Input({ invalid, lead, trail, className, ...rest }: InputProps) {
  const input = (
    <input
      {...rest}
      aria-invalid={invalid || undefined}
      className={cn('control', Boolean(lead) && 'pl-9', Boolean(trail) && 'pr-14', className)}
    />
  );
  if (!lead && !trail) return input;
  return (
    <span className="relative block w-full">
      {input}
      {lead && <Affix side="left-0 pl-3">{lead}</Affix>}
      {trail && <Affix side="right-0 pr-3">{trail}</Affix>}
    </span>
  );
}

function Affix({ side, children }: { side: string; children: ReactNode }) {
  return (
    <span
      className={cn(
        'pointer-events-none absolute inset-y-0 flex items-center text-ink-muted text-sm [&_svg]:size-4',
        side,
      )}
    >
      {children}
    </span>
  );
}
