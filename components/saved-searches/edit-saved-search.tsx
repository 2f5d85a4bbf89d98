'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { RadioField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { changeSavedSearchInput } from '@/domain/saved-searches/inputs';
import { ALERTS, type Alerts } from '@/domain/saved-searches/rules';
import { useRouter } from '@/server/i18n/navigation';

interface EditProps {
  savedSearch: { savedSearchId: string; name: string; alerts: Alerts };
  action: ServerAction<{ savedSearchId: string }>;
}

/** Another name or other alerts for a saved search. */
export function EditSavedSearch(props: EditProps) {
  const t = useTranslations('saved');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t('edit.button')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('edit.title')}>
        {open && <EditForm {...props} onSaved={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function EditForm({ savedSearch, action, onSaved }: EditProps & { onSaved: () => void }) {
  const t = useTranslations('saved');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: changeSavedSearchInput,
    action,
    defaultValues: savedSearch,
    onSuccess: () => {
      toast({ text: t('edit.done') });
      onSaved();
      router.refresh();
    },
  });
  const options = ALERTS.map((alerts) => ({ value: alerts, label: t(`alerts.${alerts}.label`) }));
  return (
    <ActionForm form={form} className="pb-3">
      <TextField name="name" label={t('name')} />
      <RadioField name="alerts" label={t('alerts.label')} options={options} />
      <FormActions>
        <SubmitButton>{t('edit.submit')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
