'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/class-names';
import { Field, FieldMessage } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group';
import { Select, type SelectOption } from '@/components/ui/select';
import { type BoundFieldProps, useField } from './use-field';

export function SelectField({
  name,
  label,
  hint,
  optional,
  className,
  options,
  placeholder,
  disabled,
}: BoundFieldProps & { options: readonly SelectOption[]; placeholder?: string }) {
  const { text, error, set, bind } = useField(name);
  return (
    <div data-field={name} className={className}>
      <Field label={label} hint={hint} error={error} optional={optional}>
        {(control) => (
          <Select
            {...control}
            {...bind}
            options={options}
            placeholder={placeholder}
            disabled={disabled}
            value={text}
            onChange={(event) => set(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}

/** One yes or no; the value is a boolean. `label` may hold a link. */
export function CheckboxField({
  name,
  label,
  hint,
  className,
  disabled,
}: Omit<BoundFieldProps, 'label'> & { label: ReactNode }) {
  const { value, error, set, bind } = useField(name);
  return (
    <div data-field={name} className={cn('grid gap-1.5', className)}>
      <Checkbox
        {...bind}
        label={label}
        description={hint}
        disabled={disabled}
        invalid={Boolean(error)}
        aria-describedby={error ? `${name}-error` : undefined}
        checked={value === true}
        onChange={(event) => set(event.target.checked)}
      />
      <FieldMessage id={`${name}-error`}>{error}</FieldMessage>
    </div>
  );
}

/** One of a few; the value is the option's text. */
export function RadioField({
  name,
  label,
  hint,
  optional,
  className,
  options,
  card,
  columns,
}: BoundFieldProps & { options: readonly RadioOption[]; card?: boolean; columns?: 2 | 3 }) {
  const { text, error, set, bind } = useField(name);
  return (
    <div data-field={name} className={className}>
      <Fieldset legend={label} hint={hint} error={error} optional={optional}>
        <RadioGroup
          {...bind}
          options={options}
          card={card}
          invalid={Boolean(error)}
          value={text}
          onChange={(event) => set(event.target.value)}
          className={cn(columns === 2 && 'sm:grid-cols-2', columns === 3 && 'sm:grid-cols-3')}
        />
      </Fieldset>
    </div>
  );
}

/** Any of several; the value is a list of the options' texts, in the options' order. */
export function CheckboxGroupField({
  name,
  label,
  hint,
  optional,
  className,
  options,
  columns,
}: BoundFieldProps & { options: readonly RadioOption[]; columns?: 2 | 3 }) {
  const { value, error, set, bind } = useField(name);
  const chosen = new Set<unknown>(Array.isArray(value) ? value : []);

  function toggle(option: string, on: boolean) {
    set(options.map((each) => each.value).filter((each) => (each === option ? on : chosen.has(each))));
  }

  return (
    <div data-field={name} className={className}>
      <Fieldset legend={label} hint={hint} error={error} optional={optional}>
        <div className={cn('grid gap-2', columns === 2 && 'sm:grid-cols-2', columns === 3 && 'sm:grid-cols-3')}>
          {options.map((option) => (
            <Checkbox
              key={option.value}
              name={name}
              onBlur={bind.onBlur}
              value={option.value}
              label={option.label}
              description={option.description}
              disabled={option.disabled}
              invalid={Boolean(error)}
              checked={chosen.has(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
            />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}
