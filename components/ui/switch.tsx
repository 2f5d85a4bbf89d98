import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './class-names';

export interface SwitchProps extends Omit<ComponentProps<'input'>, 'type' | 'role' | 'children'> {
  label: ReactNode;
  description?: ReactNode;
}

/** On or off at once; for a choice that is sent later with a form, prefer a checkbox. */
export function Switch({ label, description, className, ...rest }: SwitchProps) {
  const descriptionId = useId();
  return (
    <label
      className={cn(
        'flex items-start justify-between gap-4 text-sm has-disabled:cursor-not-allowed has-disabled:text-ink-muted',
        className,
      )}
    >
      <span className="min-w-0">
        <span className="font-medium">{label}</span>
        {description && (
          <span id={descriptionId} className="mt-0.5 block text-ink-muted text-xs">
            {description}
          </span>
        )}
      </span>
      <span className="relative inline-flex h-6 w-10 shrink-0">
        <input
          {...rest}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state
          role="switch"
          aria-describedby={description ? descriptionId : undefined}
          className="peer absolute inset-0 size-full appearance-none rounded-full border border-line-strong bg-surface-sunken transition-colors checked:border-accent checked:bg-accent hover:border-ink-muted disabled:cursor-not-allowed disabled:opacity-60"
        />
        <span className="pointer-events-none absolute top-1 left-1 size-4 rounded-full bg-ink-muted transition-transform peer-checked:translate-x-4 peer-checked:bg-accent-ink" />
      </span>
    </label>
  );
}
