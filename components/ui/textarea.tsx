import type { ComponentProps } from 'react';
import { cn } from './class-names';

export interface TextareaProps extends ComponentProps<'textarea'> {
  invalid?: boolean;
}

/** Grows with its text where the browser can, between `rows` and about half the screen. */
export function Textarea({ invalid, className, rows = 3, ...rest }: TextareaProps) {
  return (
    <textarea
      {...rest}
      rows={rows}
      aria-invalid={invalid || undefined}
      className={cn('control field-sizing-content max-h-[55vh] resize-y', className)}
      style={{ minHeight: `${rows * 1.5 + 1}rem` }}
    />
  );
}
