'use client';

import { useTranslations } from 'next-intl';
import { TextareaField, TextField } from '@/components/form/text-field';
import { PURPOSE_MAX } from '@/domain/bookings/inputs';
import type { AskedForm } from './asked-form';
import { DeclarationsField } from './declarations-field';
import type { FileBox } from './file-list';
import { GuestsField } from './guests-field';
import { QuestionFields } from './question-fields';

/** What a booking is for, and what its listing asks. `prefix` is the booking's path in its form. Needs messages `bookings`. */
export function ListingFields({
  asked,
  prefix = '',
  box,
}: {
  asked: AskedForm;
  prefix?: string;
  /** Where files that answer questions lie: with a held booking. */
  box?: FileBox;
}) {
  const t = useTranslations('bookings.book');
  return (
    <>
      <TextareaField
        name={`${prefix}purpose`}
        label={t('purpose')}
        hint={t('purpose-hint')}
        counted={PURPOSE_MAX}
        rows={3}
        optional
      />
      <QuestionFields questions={asked.questions} prefix={prefix} box={box} />
      {asked.declarations.length > 0 && <DeclarationsField declarations={asked.declarations} prefix={prefix} />}
    </>
  );
}

/** The customer's own remarks: the project and who comes along. Needs messages `bookings`. */
export function CustomerFields() {
  const t = useTranslations('bookings.details');
  return (
    <>
      <TextField name="project" label={t('project')} hint={t('project-hint')} optional />
      <GuestsField />
    </>
  );
}
