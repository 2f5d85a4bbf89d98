'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray } from 'react-hook-form';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import type { BookingForm } from '@/domain/bookings/find-terms';
import { saveFormInput } from '@/domain/bookings/inputs/terms';
import { useRouter } from '@/server/i18n/navigation';
import { newQuestionId, QuestionRow } from './question-row';
import { RowTools } from './row-tools';

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
      <section className="grid gap-3">
        <h3 className="font-semibold">{t('questions')}</h3>
        {questions.fields.length === 0 && <p className="text-ink-muted text-sm">{t('no-questions')}</p>}
        <ol className="grid gap-4">
          {questions.fields.map((row, at) => (
            <li key={row.key} className="rounded-lg border border-line p-4">
              <QuestionRow at={at}>
                <RowTools
                  n={at + 1}
                  last={questions.fields.length}
                  onMove={(to) => questions.move(at, to - 1)}
                  onRemove={() => questions.remove(at)}
                />
              </QuestionRow>
            </li>
          ))}
        </ol>
        <div>
          <Button
            size="sm"
            icon={<Plus aria-hidden="true" />}
            onClick={() => questions.append({ id: newQuestionId(), type: 'text', label: {}, required: false })}
          >
            {t('add-question')}
          </Button>
        </div>
      </section>
      <section className="grid gap-3">
        <h3 className="font-semibold">{t('declarations')}</h3>
        <p className="text-ink-muted text-sm">{t('declarations-hint')}</p>
        <ol className="grid gap-4">
          {declarations.fields.map((row, at) => (
            <li key={row.key} className="grid gap-3 rounded-lg border border-line p-4">
              <div className="flex items-center justify-between gap-2">
                <span className="font-medium text-sm">{t('declaration', { n: at + 1 })}</span>
                <RowTools
                  n={at + 1}
                  last={declarations.fields.length}
                  onMove={(to) => declarations.move(at, to - 1)}
                  onRemove={() => declarations.remove(at)}
                />
              </div>
              <LocaleTextField name={`declarations.${at}.text`} label={t('declaration-text')} multiline rows={3} />
            </li>
          ))}
        </ol>
        <div>
          <Button
            size="sm"
            icon={<Plus aria-hidden="true" />}
            onClick={() => declarations.append({ id: newQuestionId(), text: {} })}
          >
            {t('add-declaration')}
          </Button>
        </div>
      </section>
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
