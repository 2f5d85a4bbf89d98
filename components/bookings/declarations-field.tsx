'use client';

import { useTranslations } from 'next-intl';
import { useField, useFieldError } from '@/components/form/use-field';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldMessage } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';

/** What must be declared before the time is used: the value is the list of those made. Needs messages `bookings`. */
export function DeclarationsField({
  declarations,
  prefix = '',
}: {
  declarations: readonly { id: string; text: string }[];
  prefix?: string;
}) {
  const t = useTranslations('bookings.details');
  const name = `${prefix}declared`;
  const { value, set, bind } = useField(name);
  const error = useFieldError(name);
  const made = new Set<unknown>(Array.isArray(value) ? value : []);
  return (
    <div data-field={name}>
      <Fieldset legend={t('declarations')}>
        <div className="grid gap-2">
          {declarations.map(({ id, text }) => (
            <Checkbox
              key={id}
              name={bind.name}
              onBlur={bind.onBlur}
              label={text}
              invalid={Boolean(error) && !made.has(id)}
              aria-describedby={error ? `${name}-error` : undefined}
              checked={made.has(id)}
              onChange={(event) =>
                set(
                  declarations
                    .map((each) => each.id)
                    .filter((each) => (each === id ? event.target.checked : made.has(each))),
                )
              }
            />
          ))}
        </div>
        <FieldMessage id={`${name}-error`}>{error}</FieldMessage>
      </Fieldset>
    </div>
  );
}
