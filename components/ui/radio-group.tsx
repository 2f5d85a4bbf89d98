import { type ComponentProps, type ReactNode, useId } from 'react';
import { boxStyle, Choice } from './choice';
import { cn } from './class-names';

export interface RadioProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  label: ReactNode;
  description?: ReactNode;
  invalid?: boolean;
  /** A bordered box that lights up when chosen, for few options that matter. */
  card?: boolean;
}

export function Radio({ label, description, invalid, card, className, ...rest }: RadioProps) {
  const descriptionId = useId();
  const input = (
    <span className="relative inline-grid shrink-0 place-items-center">
      <input
        {...rest}
        type="radio"
        aria-invalid={invalid || undefined}
        aria-describedby={description ? descriptionId : undefined}
        className={cn(boxStyle, 'peer rounded-full', card && "after:absolute after:inset-0 after:content-['']")}
      />
      <span className="pointer-events-none absolute mt-0.5 hidden size-2 rounded-full bg-accent-ink peer-checked:block" />
    </span>
  );
  return (
    <Choice
      className={cn(
        card &&
          'relative rounded-md border border-line-strong/55 bg-surface-raised p-3 transition-colors hover:border-ink-muted has-checked:border-accent has-checked:bg-accent-soft has-checked:[&_label]:font-medium has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2',
        className,
      )}
      label={label}
      description={description}
      descriptionId={descriptionId}
      control={input}
    />
  );
}

export interface RadioOption {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue' | 'children'> {
  name: string;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  invalid?: boolean;
  card?: boolean;
}

/** Stands inside a `Fieldset`, which names it. */
export function RadioGroup({ options, value, defaultValue, className, ...rest }: RadioGroupProps) {
  return (
    <div className={cn('grid gap-2', className)}>
      {options.map((option) => (
        <Radio
          key={option.value}
          {...rest}
          {...option}
          disabled={option.disabled || rest.disabled}
          {...(value !== undefined && { checked: value === option.value })}
          {...(defaultValue !== undefined && { defaultChecked: defaultValue === option.value })}
        />
      ))}
    </div>
  );
}
