import type { ReactNode } from 'react';

/** A control with its words beside it: what checkbox, radio and switch share. The whole row can be clicked. */
export function Choice({
  control,
  label,
  description,
  descriptionId,
  className,
}: {
  control: ReactNode;
  label: ReactNode;
  description?: ReactNode;
  descriptionId?: string;
  className?: string;
}) {
  return (
    <div className={className}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control comes in as a prop */}
      <label className="flex min-h-6 items-start gap-2.5 text-sm has-disabled:cursor-not-allowed has-disabled:text-ink-muted">
        {control}
        <span className="min-w-0">{label}</span>
      </label>
      {description && (
        <p id={descriptionId} className="mt-0.5 pl-7 text-ink-muted text-xs">
          {description}
        </p>
      )}
    </div>
  );
}

/** Square or round box of checkbox and radio. */
export const boxStyle =
  'mt-0.5 size-[1.125rem] shrink-0 appearance-none border border-line-strong bg-surface-raised transition-colors hover:border-ink-muted checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:border-line disabled:bg-surface-sunken checked:disabled:border-line-strong checked:disabled:bg-line-strong aria-invalid:border-danger';
