'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField, CheckboxGroupField, SelectField } from '@/components/form/choice-fields';
import { DateField } from '@/components/form/date-field';
import { KeywordsField } from '@/components/form/keywords-field';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { MoneyField, NumberField } from '@/components/form/number-field';
import { TextField } from '@/components/form/text-field';
import type { SelectOption } from '@/components/ui/select';
import type { FieldInput } from '@/domain/listings/kind';
import { DatedEventsField } from './dated-events-field';
import type { EditorField } from './editor-model';
import { LocaleKeywordsField } from './locale-keywords-field';

const WIDE: ReadonlySet<FieldInput> = new Set([
  'locale-text',
  'locale-textarea',
  'locale-keywords',
  'keywords',
  'choices',
  'dated-events',
]);

/** True for an input that takes the whole width; the others stand two in a row. */
export function isWide(input: FieldInput): boolean {
  return WIDE.has(input);
}

/** One attribute of the kind, asked for as its input says. */
export function KindField({
  field,
  countries,
  disabled,
}: {
  field: EditorField;
  countries: readonly SelectOption[];
  disabled: boolean;
}) {
  const t = useTranslations('listings.editor');
  const ui = useTranslations('ui.form');
  const { input, unit, options = [] } = field;
  const hint = [field.hint, field.private && t('private')].filter(Boolean).join(' ') || undefined;
  const shared = {
    name: `attributes.${field.name}`,
    label: field.label,
    hint,
    optional: !field.required,
    disabled,
  };
  switch (input) {
    case 'locale-text':
      return <LocaleTextField {...shared} />;
    case 'locale-textarea':
      return <LocaleTextField {...shared} multiline />;
    case 'integer':
    case 'year':
      return <NumberField {...shared} integer trail={unit} />;
    case 'number':
      return <NumberField {...shared} trail={unit} />;
    case 'money':
      return <MoneyField {...shared} />;
    case 'date':
      return <DateField {...shared} />;
    case 'boolean':
      return <CheckboxField {...shared} />;
    case 'choice':
      return <SelectField {...shared} options={options} placeholder={ui('choose')} />;
    case 'country':
      return <SelectField {...shared} options={countries} placeholder={ui('choose')} />;
    case 'choices':
      return <CheckboxGroupField {...shared} options={options} columns={options.length > 9 ? 3 : 2} />;
    case 'keywords':
      return <KeywordsField {...shared} />;
    case 'locale-keywords':
      return <LocaleKeywordsField {...shared} />;
    case 'dated-events':
      return <DatedEventsField {...shared} options={options} />;
    case 'url':
    case 'email':
      return <TextField {...shared} type={input} />;
    case 'phone':
      return <TextField {...shared} type="tel" />;
    default:
      return <TextField {...shared} />;
  }
}
