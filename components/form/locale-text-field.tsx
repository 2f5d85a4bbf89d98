'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { FieldMessage } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { count } from './text-field';
import { type BoundFieldProps, useField, useFieldError } from './use-field';

interface LocaleTextProps extends BoundFieldProps {
  /** Several lines. */
  multiline?: boolean;
  rows?: number;
  counted?: number;
}

/** A text in both languages, side by side, one over the other on a phone; the value is a `LocaleText`. */
export function LocaleTextField({ name, label, hint, optional, className, ...half }: LocaleTextProps) {
  const t = useTranslations('ui.form');
  const zh = useField(`${name}.zh`);
  const en = useField(`${name}.en`);
  const whole = useFieldError(name);
  // What is wrong with one half stands under it; what is wrong with the text as a whole stands under both.
  const wholeError = zh.error || en.error ? undefined : whole;
  const { clearErrors } = useFormContext();
  // The error of the whole belongs to neither half, so typing into one would not take it away.
  const settled = (field: typeof zh): typeof zh => ({
    ...field,
    set: (value) => {
      field.set(value);
      if (wholeError) clearErrors(name);
    },
  });
  return (
    <div data-field={name} className={className}>
      <Fieldset legend={label} hint={hint} error={wholeError} optional={optional}>
        <div className="grid items-start gap-3 md:grid-cols-2">
          <Half
            {...half}
            field={settled(zh)}
            lang="zh-CN"
            language={t('chinese')}
            legend={label}
            invalid={Boolean(wholeError)}
            lacking={zh.text.trim() === '' && en.text.trim() !== ''}
          />
          <Half
            {...half}
            field={settled(en)}
            lang="en"
            language={t('english')}
            legend={label}
            invalid={Boolean(wholeError)}
            lacking={en.text.trim() === '' && zh.text.trim() !== ''}
          />
        </div>
      </Fieldset>
    </div>
  );
}

function Half({
  field: { text, error, set, bind },
  lang,
  language,
  legend,
  invalid,
  multiline,
  rows = 4,
  counted,
  disabled,
  lacking,
}: {
  field: ReturnType<typeof useField>;
  lang: string;
  language: string;
  legend: ReactNode;
  invalid: boolean;
  multiline?: boolean;
  rows?: number;
  counted?: number;
  disabled?: boolean;
  /** The other language is there and this one is not. */
  lacking: boolean;
}) {
  const t = useTranslations('ui.form');
  const id = useId();
  const shared = {
    ...bind,
    id,
    lang,
    disabled,
    invalid: invalid || Boolean(error),
    'aria-describedby': error ? `${id}-error` : undefined,
    value: text,
  };
  return (
    <div className="grid gap-1">
      <span className="flex items-baseline justify-between text-ink-muted text-xs">
        <label htmlFor={id}>
          <span className="sr-only">{legend} </span>
          {language}
        </label>
        {lacking ? (
          <span className="rounded-sm bg-warning-soft px-1.5 text-warning">{t('language-missing')}</span>
        ) : (
          <span className="tabular-nums">{count(text, counted)}</span>
        )}
      </span>
      {multiline ? (
        <Textarea {...shared} rows={rows} onChange={(event) => set(event.target.value)} />
      ) : (
        <Input {...shared} onChange={(event) => set(event.target.value)} />
      )}
      <FieldMessage id={`${id}-error`}>{error}</FieldMessage>
    </div>
  );
}
