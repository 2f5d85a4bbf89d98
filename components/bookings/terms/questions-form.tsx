'use client';

import { useTranslations } from 'next-intl';
import { useFieldArray } from 'react-hook-form';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import type { BookingForm } from '@/domain/bookings/find-terms';
import { saveFormInput } from '@/domain/bookings/inputs/terms';
import { useRouter } from '@/server/i18n/navigation';
import { EntryList } from './entry-list';
import { newEntryId, QuestionEntry } from './question-entry';

/** What a listing asks of those who book. Needs messages `terms`. */
export function QuestionsForm({
  listingId,
  asked,
  action,
}: {
  listingId: string;
  asked: BookingForm | null;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('terms.form');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: saveFormInput,
    action,
    defaultValues: { listingId, questions: asked?.questions ?? [], declarations: asked?.declarations ?? [] },
    onSuccess: () => {
      toast({ text: t('saved') });
      router.refresh();
    },
  });
  const { control } = form.methods;
  // Entries have an `id` of their own, which the array's key must leave alone.
  const questions = useFieldArray({ control, name: 'questions', keyName: 'key' });
  const declarations = useFieldArray({ control, name: 'declarations', keyName: 'key' });
  return (
    <ActionForm form={form} aria-label={t('title')}>
      <EntryList
        title={t('questions')}
        hint={questions.fields.length === 0 ? t('no-questions') : undefined}
        keys={questions.fields.map(({ key }) => key)}
        nameOf={(n) => t('question', { n })}
        addLabel={t('add-question')}
        onAdd={() => questions.append({ id: newEntryId(), type: 'text', label: {}, required: false })}
        onMove={questions.move}
        onRemove={questions.remove}
      >
        {(at) => <QuestionEntry at={at} />}
      </EntryList>
      <EntryList
        title={t('declarations')}
        hint={t('declarations-hint')}
        keys={declarations.fields.map(({ key }) => key)}
        nameOf={(n) => t('declaration', { n })}
        addLabel={t('add-declaration')}
        onAdd={() => declarations.append({ id: newEntryId(), text: {} })}
        onMove={declarations.move}
        onRemove={declarations.remove}
      >
        {(at) => <LocaleTextField name={`declarations.${at}.text`} label={t('declaration-text')} multiline rows={3} />}
      </EntryList>
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
