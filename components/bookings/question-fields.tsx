'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField, CheckboxGroupField, SelectField } from '@/components/form/choice-fields';
import { NumberField } from '@/components/form/number-field';
import { TextareaField } from '@/components/form/text-field';
import type { AskedQuestion } from './asked-form';
import type { FileBox } from './file-list';
import { FileQuestionField } from './file-question-field';

/** The listing's own questions, each by its type; the values are `<prefix>answers.<id>`. Needs messages `bookings`. */
export function QuestionFields({
  questions,
  prefix = '',
  box,
}: {
  questions: readonly AskedQuestion[];
  prefix?: string;
  box?: FileBox;
}) {
  const t = useTranslations('bookings.details');
  return questions.map(({ id, type, label, hint, required, options }) => {
    const field = { name: `${prefix}answers.${id}`, label, hint, optional: !required };
    switch (type) {
      case 'text':
        return <TextareaField key={id} {...field} rows={2} />;
      case 'number':
        return <NumberField key={id} {...field} />;
      case 'choice':
        return <SelectField key={id} {...field} options={options} placeholder={t('choose')} />;
      case 'multi':
        return <CheckboxGroupField key={id} {...field} options={options} />;
      case 'yes-no':
        return <CheckboxField key={id} name={field.name} label={label} hint={hint} />;
      default:
        return <FileQuestionField key={id} {...field} questionId={id} box={box} />;
    }
  });
}
