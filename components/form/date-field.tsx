'use client';

import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { TimeInput } from '@/components/ui/time-input';
import { type BoundFieldProps, useField } from './use-field';

/** The value is `YYYY-MM-DD`; so are `min` and `max`. */
export function DateField({
  name,
  label,
  hint,
  optional,
  className,
  ...input
}: BoundFieldProps & { min?: string; max?: string }) {
  const { text, error, set, bind } = useField(name);
  return (
    <div data-field={name} className={className}>
      <Field label={label} hint={hint} error={error} optional={optional}>
        {(control) => (
          <DateInput {...input} {...control} {...bind} value={text} onChange={(event) => set(event.target.value)} />
        )}
      </Field>
    </div>
  );
}

/** The value is `HH:MM`, local to whatever the form is about. */
export function TimeField({
  name,
  label,
  hint,
  optional,
  className,
  stepMinutes,
  disabled,
}: BoundFieldProps & { stepMinutes?: number }) {
  const { text, error, set, bind } = useField(name);
  return (
    <div data-field={name} className={className}>
      <Field label={label} hint={hint} error={error} optional={optional}>
        {(control) => (
          <TimeInput
            {...control}
            {...bind}
            disabled={disabled}
            step={stepMinutes ? stepMinutes * 60 : undefined}
            value={text}
            onChange={(event) => set(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
