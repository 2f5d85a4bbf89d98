'use client';

import { useField } from '@/components/form/use-field';
import { Field } from '@/components/ui/field';
import { MomentInput } from '@/components/ui/moment-input';

/** Date and time on the listing's wall clock, `YYYY-MM-DDTHH:MM`, typed or picked. */
export function MomentField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { text, error, set, bind } = useField(name);
  return (
    <div data-field={name}>
      <Field label={label} hint={hint} error={error}>
        {(control) => <MomentInput {...control} {...bind} value={text} onType={set} />}
      </Field>
    </div>
  );
}
