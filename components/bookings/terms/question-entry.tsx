'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray } from 'react-hook-form';
import { CheckboxField, SelectField } from '@/components/form/choice-fields';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { useField, useFieldError } from '@/components/form/use-field';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/fieldset';
import { IconButton } from '@/components/ui/icon-button';
import { QUESTION_TYPES } from '@/domain/bookings/rules/form';

/** Ids of questions, declarations and choices stay with them through every version. */
export function newEntryId(): string {
  return crypto.randomUUID().slice(0, 8);
}

/** The fields of one question, with its kind and choices. Needs messages `terms`. */
export function QuestionEntry({ at }: { at: number }) {
  const t = useTranslations('terms.form');
  const name = `questions.${at}`;
  const type = useField(`${name}.type`).text;
  return (
    <>
      <LocaleTextField name={`${name}.label`} label={t('label')} />
      <LocaleTextField name={`${name}.hint`} label={t('hint')} optional />
      <SelectField
        name={`${name}.type`}
        label={t('type')}
        options={QUESTION_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
      />
      {(type === 'choice' || type === 'multi') && <OptionsField name={`${name}.options`} />}
      <CheckboxField name={`${name}.required`} label={t('required')} />
    </>
  );
}

function OptionsField({ name }: { name: string }) {
  const t = useTranslations('terms.form');
  const options = useFieldArray({ name, keyName: 'key' });
  const error = useFieldError(name);
  return (
    <div data-field={name}>
      <Fieldset legend={t('options')} error={options.fields.length === 0 ? error : undefined}>
        <ul className="grid gap-3">
          {options.fields.map((option, at) => (
            <li key={option.key} className="flex items-start gap-2">
              <LocaleTextField
                name={`${name}.${at}.label`}
                label={t('option', { n: at + 1 })}
                className="min-w-0 grow"
              />
              <IconButton
                size="sm"
                label={t('remove-option', { n: at + 1 })}
                icon={<X />}
                onClick={() => options.remove(at)}
              />
            </li>
          ))}
        </ul>
        <Button
          size="sm"
          variant="ghost"
          className="mt-2"
          icon={<Plus aria-hidden="true" />}
          onClick={() => options.append({ id: newEntryId(), label: {} })}
        >
          {t('add-option')}
        </Button>
      </Fieldset>
    </div>
  );
}
