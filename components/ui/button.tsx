import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names';
import { Spinner } from './spinner';

export const buttonStyle = cva(
  'relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md border font-medium transition-colors disabled:cursor-not-allowed disabled:border-line disabled:bg-surface-sunken disabled:text-ink-muted aria-busy:cursor-progress aria-busy:opacity-80 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'border-transparent bg-accent text-accent-ink hover:bg-accent-hover',
        secondary: 'border-line-strong/55 bg-surface-raised text-ink hover:border-ink-muted hover:bg-surface-hover',
        soft: 'border-transparent bg-accent-soft text-accent hover:text-accent-hover',
        ghost: 'border-transparent text-ink hover:bg-surface-hover disabled:bg-transparent',
        danger: 'border-transparent bg-danger text-danger-ink hover:bg-danger-hover',
        'danger-ghost': 'border-transparent text-danger hover:bg-danger-soft disabled:bg-transparent',
      },
      size: {
        sm: 'min-h-8 px-2.5 text-sm',
        md: 'min-h-10 px-4 text-sm',
        lg: 'min-h-12 px-6 text-base',
      },
      wide: { true: 'w-full' },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export type ButtonStyle = VariantProps<typeof buttonStyle>;

export interface ButtonProps extends ComponentProps<'button'>, ButtonStyle {
  /** Shows a spinner and refuses clicks; the label stays, so that the width does. */
  loading?: boolean;
  icon?: ReactNode;
}

export function Button({
  variant,
  size,
  wide,
  loading = false,
  icon,
  type = 'button',
  onClick,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // Busy is not `disabled`: that would take the focus away from whoever pressed it.
      type={loading ? 'button' : type}
      onClick={loading ? undefined : onClick}
      aria-disabled={loading || undefined}
      aria-busy={loading || undefined}
      className={cn(buttonStyle({ variant, size, wide }), className)}
    >
      {loading ? <Spinner /> : icon}
      {children}
    </button>
  );
}
