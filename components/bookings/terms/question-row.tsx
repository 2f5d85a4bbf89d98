'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import { CheckboxField, SelectField } from '@/components/form/choice-fields';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { useField, useFieldError } from '@/components/form/use-field';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/fieldset';
import { IconButton } from '@/components/ui/icon-button';
import { QUESTION_TYPES } from '@/domain/bookings/rules/form';

export function newQuestionId(): string {
  return crypto.randomUUID().slice(0, 8);
}

/** One question with its kind and choices; `children` stand at its head. Needs messages `terms`. */
export function QuestionRow({ at, children }: { at: number; children: ReactNode }) {
  const t = useTranslations('terms.form');
  const name = `questions.${at}`;
  const type = useField(`${name}.type`).text;
  return (
    <div className="grid gap-4">
      <div className="flex items-center justify-between gap-2">
        <span className="font-medium text-sm">{t('question', { n: at + 1 })}</span>
        {children}
      </div>
      <LocaleTextField name={`${name}.label`} label={t('label')} />
      <LocaleTextField name={`${name}.hint`} label={t('hint')} optional />
      <SelectField
        name={`${name}.type`}
        label={t('type')}
        options={QUESTION_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
      />
      {(type === 'choice' || type === 'multi') && <OptionsField name={`${name}.options`} />}
      <CheckboxField name={`${name}.required`} label={t('required')} />
    </div>
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
          onClick={() => options.append({ id: newQuestionId(), label: {} })}
        >
          {t('add-option')}
        </Button>
      </Fieldset>
    </div>
  );
}
