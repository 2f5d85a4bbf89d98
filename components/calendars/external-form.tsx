'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { ClosureListing } from '@/components/availability/closure-dialog';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { addExternalCalendarInput } from '@/domain/calendars/inputs';
import { useRouter } from '@/server/i18n/navigation';

interface ExternalFormProps {
  organisationId: string;
  listings: readonly ClosureListing[];
  action: ServerAction<unknown>;
}

/** Adds a calendar elsewhere whose busy time is to be respected. Needs messages `calendars`. */
export function ExternalDialog(props: ExternalFormProps) {
  const t = useTranslations('calendars.external');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" icon={<Plus aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('add-title')} description={t('add-description')}>
        {open && <ExternalForm {...props} onAdded={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function ExternalForm({ organisationId, listings, action, onAdded }: ExternalFormProps & { onAdded: () => void }) {
  const t = useTranslations('calendars.external');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: addExternalCalendarInput,
    action,
    defaultValues: { organisationId, listingId: listings[0]?.id ?? '', unitId: '', name: '', url: '' },
    onSuccess: () => {
      toast({ text: t('added') });
      onAdded();
      router.refresh();
    },
  });
  const listingId = useWatch({ control: form.methods.control, name: 'listingId' });
  const units = listings.find(({ id }) => id === listingId)?.units ?? [];
  return (
    <ActionForm form={form} className="pb-3">
      <TextField name="name" label={t('name')} hint={t('name-hint')} />
      <TextField name="url" label={t('url')} hint={t('url-hint')} type="url" />
      <SelectField
        name="listingId"
        label={t('listing')}
        options={listings.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {units.length > 1 && (
        <SelectField
          name="unitId"
          label={t('unit')}
          placeholder={t('all-units')}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
