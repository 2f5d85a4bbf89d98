import type { ComponentProps, ReactNode } from 'react';
import { type ButtonStyle, buttonStyle } from './button';
import { cn } from './class-names';
import { Spinner } from './spinner';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** What the button does, for those who cannot see the icon; also its tooltip. */
  label: string;
  icon: ReactNode;
  variant?: ButtonStyle['variant'];
  size?: 'sm' | 'md';
  loading?: boolean;
}

export function IconButton({
  label,
  icon,
  variant = 'ghost',
  size = 'md',
  loading = false,
  type = 'button',
  onClick,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={loading ? 'button' : type}
      onClick={loading ? undefined : onClick}
      title={label}
      aria-label={label}
      aria-disabled={loading || undefined}
      aria-busy={loading || undefined}
      className={cn(buttonStyle({ variant }), size === 'sm' ? 'size-8 min-h-0 p-0' : 'size-10 p-0', className)}
    >
      {loading ? <Spinner /> : icon}
    </button>
  );
}
