'use client';

import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
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
