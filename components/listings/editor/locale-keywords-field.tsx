'use client';

import { useTranslations } from 'next-intl';
import { KeywordsField } from '@/components/form/keywords-field';
import { type BoundFieldProps, useFieldError } from '@/components/form/use-field';
import { Fieldset } from '@/components/ui/fieldset';

/** A few words in each language; the value is `{zh?: string[], en?: string[]}`. */
export function LocaleKeywordsField({ name, label, hint, optional, disabled }: BoundFieldProps) {
  const t = useTranslations('ui.form');
  const error = useFieldError(name);
  return (
    <div data-field={name}>
      <Fieldset legend={label} hint={hint} error={error} optional={optional}>
        <div className="grid items-start gap-3 md:grid-cols-2">
          <KeywordsField name={`${name}.zh`} label={t('chinese')} disabled={disabled} />
          <KeywordsField name={`${name}.en`} label={t('english')} disabled={disabled} />
        </div>
      </Fieldset>
    </div>
  );
}
