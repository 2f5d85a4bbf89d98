'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/form/choice-fields';
import { ConfirmAction } from '@/components/form/confirm-action';
import { DialogForm } from '@/components/form/dialog-form';
import { NumberField } from '@/components/form/number-field';
import { TextareaField, TextField } from '@/components/form/text-field';
import type { ServerAction } from '@/core/action-result';
import { addLineInput, noteResultsInput, RESULTS_MAX } from '@/domain/usage/inputs';

/** What came of a use. Needs messages `usage`. */
export function ResultsForm({
  bookingId,
  results,
  action,
}: {
  bookingId: string;
  results: string;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('usage.card');
  return (
    <DialogForm
      key={results}
      trigger={{ children: t(results ? 'results-edit' : 'results-add'), size: 'sm' }}
      title={t('results')}
      description={t('results-hint')}
      confirmLabel={t('results-save')}
      done={t('results-saved')}
      schema={noteResultsInput}
      action={action}
      defaultValues={{ bookingId, results }}
    >
      <TextareaField name="results" label={t('results')} rows={5} counted={RESULTS_MAX} />
    </DialogForm>
  );
}

/** What was used, at its price. Needs messages `usage`. */
export function AddLineForm({
  bookingId,
  items,
  action,
}: {
  bookingId: string;
  items: readonly { value: string; label: string }[];
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('usage.card');
  return (
    <DialogForm
      trigger={{ children: t('line-add'), size: 'sm' }}
      title={t('line-title')}
      description={t('line-hint')}
      confirmLabel={t('line-save')}
      done={t('line-saved')}
      schema={addLineInput}
      action={action}
      defaultValues={{ bookingId, itemId: items[0]?.value ?? '', quantity: 1, note: '' }}
      size="sm"
    >
      <SelectField name="itemId" label={t('line-item')} options={items} />
      <NumberField name="quantity" label={t('line-quantity')} hint={t('line-quantity-hint')} />
      <TextField name="note" label={t('line-note')} optional />
    </DialogForm>
  );
}

/** Takes back what was noted by mistake. Needs messages `usage`. */
export function RemoveLine({ id, action }: { id: string; action: ServerAction<unknown> }) {
  const t = useTranslations('usage.card');
  return (
    <ConfirmAction
      trigger={{ children: t('line-remove'), variant: 'danger-ghost', size: 'sm' }}
      title={t('line-remove-title')}
      confirmLabel={t('line-remove')}
      action={action}
      input={{ id }}
      done={t('line-removed')}
    />
  );
}
