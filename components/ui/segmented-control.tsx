import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names';

const frame = 'inline-flex max-w-full overflow-x-auto rounded-md border border-line bg-surface-sunken p-0.5';
const segment =
  'relative inline-flex min-h-8 items-center gap-1.5 whitespace-nowrap rounded-sm px-3 text-ink-muted text-sm transition-colors hover:text-ink [&_svg]:size-4';

export interface SegmentedOption {
  value: string;
  label: ReactNode;
}

/** One of a few, as radios: for a view's own state. `legend` is read out, not shown. */
export function SegmentedControl({
  legend,
  options,
  value,
  defaultValue,
  className,
  ...rest
}: {
  legend: string;
  name: string;
  options: readonly SegmentedOption[];
  value?: string;
  defaultValue?: string;
} & Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue'>) {
  return (
    <fieldset className={cn(frame, className)}>
      <legend className="sr-only">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={cn(
            segment,
            'has-checked:bg-surface-raised has-checked:font-medium has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-focus',
          )}
        >
          <input
            {...rest}
            type="radio"
            value={option.value}
            className="pointer-events-none absolute inset-0 appearance-none rounded-sm outline-none"
            {...(value !== undefined && { checked: value === option.value })}
            {...(defaultValue !== undefined && { defaultChecked: defaultValue === option.value })}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
