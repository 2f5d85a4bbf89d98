'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { RadioField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Alert } from '@/components/ui/alert';
import { useToast } from '@/components/ui/toast';
import { saveSearchInput } from '@/domain/saved-searches/inputs';
import { ALERTS } from '@/domain/saved-searches/rules';
import type { SaveSearchProps } from './save-search-button';

/** Name and alerts of a search that is to be kept. */
export default function SaveSearchForm({
  address,
  name,
  dropsTime,
  action,
  onSaved,
}: SaveSearchProps & { onSaved: () => void }) {
  const t = useTranslations('saved');
  const toast = useToast();
  const form = useActionForm({
    schema: saveSearchInput,
    action,
    defaultValues: { name, address, alerts: 'at-once' },
    onSuccess: () => {
      toast({ text: t('save.done'), tone: 'success' });
      onSaved();
    },
  });
  const options = ALERTS.map((alerts) => ({ value: alerts, label: t(`alerts.${alerts}.label`) }));
  return (
    <ActionForm form={form} className="pb-3">
      {dropsTime && <Alert tone="info">{t('save.without-time')}</Alert>}
      <TextField name="name" label={t('name')} />
      <RadioField name="alerts" label={t('alerts.label')} options={options} />
      <FormActions>
        <SubmitButton>{t('save.submit')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
