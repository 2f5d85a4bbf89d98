import type { ComponentProps, ReactNode } from 'react';
import { Link } from '@/server/i18n/navigation';
import { type ButtonStyle, buttonStyle } from './button';
import { cn } from './class-names';

export interface LinkButtonProps extends Omit<ComponentProps<typeof Link>, 'size'>, ButtonStyle {
  icon?: ReactNode;
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function LinkButton({ variant, size, wide, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={cn(buttonStyle({ variant, size, wide }), className)}>
      {icon}
      {children}
    </Link>
  );
}
