import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names';

export interface LabelProps extends Omit<ComponentProps<'label'>, 'htmlFor'> {
  htmlFor: string;
  /** Marked as optional; what is not marked is required. */
  optional?: boolean;
  aside?: ReactNode;
}

export function Label({ htmlFor, optional, aside, className, children, ...rest }: LabelProps) {
  const t = useTranslations('ui');
  return (
    <span className="flex items-baseline justify-between gap-3">
      <label {...rest} htmlFor={htmlFor} className={cn('font-medium text-sm', className)}>
        {children}
        {optional && <span className="ml-1.5 font-normal text-ink-muted text-xs">{t('optional')}</span>}
      </label>
      {aside && <span className="text-ink-muted text-xs tabular-nums">{aside}</span>}
    </span>
  );
}
