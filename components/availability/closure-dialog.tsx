'use client';

import { CalendarOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { MomentField } from '@/components/bookings/moment-field';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { RadioField, SelectField } from '@/components/form/choice-fields';
import { TextareaField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { addClosureInput } from '@/domain/availability/inputs';
import { CLOSURE_REASONS } from '@/domain/availability/rules';
import { useRouter } from '@/server/i18n/navigation';

export interface ClosureListing {
  id: string;
  title: string;
  units: { id: string; name: string }[];
}

interface ClosureDialogProps {
  organisationId: string;
  listings: readonly ClosureListing[];
  /** `YYYY-MM-DDTHH:MM` to begin with. */
  start: string;
  end: string;
  action: ServerAction<{ id: string }>;
}

/** Takes time out of a listing, a unit of it, or all listings. Needs messages `availability`. */
export function ClosureDialog(props: ClosureDialogProps) {
  const t = useTranslations('availability.closures');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<CalendarOff aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('add-title')} description={t('add-description')}>
        {open && <ClosureForm {...props} onAdded={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function ClosureForm({
  organisationId,
  listings,
  start,
  end,
  action,
  onAdded,
}: ClosureDialogProps & { onAdded: () => void }) {
  const t = useTranslations('availability.closures');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: addClosureInput,
    action,
    defaultValues: {
      organisationId,
      listingId: listings[0]?.id ?? '',
      unitId: '',
      start,
      end,
      reason: 'maintenance',
      note: '',
      bookings: 'refuse',
    },
    onSuccess: () => {
      toast({ text: t('saved') });
      onAdded();
      router.refresh();
    },
  });
  const listingId = useWatch({ control: form.methods.control, name: 'listingId' });
  const units = listings.find(({ id }) => id === listingId)?.units ?? [];
  return (
    <ActionForm form={form} className="pb-3">
      <SelectField
        name="listingId"
        label={t('scope')}
        placeholder={t('whole-organisation')}
        options={listings.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {units.length > 1 && (
        <SelectField
          name="unitId"
          label={t('unit')}
          placeholder={t('whole-listing')}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <MomentField name="start" label={t('start')} />
      <MomentField name="end" label={t('end')} />
      <SelectField
        name="reason"
        label={t('reason')}
        options={CLOSURE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
      <TextareaField name="note" label={t('note')} hint={t('note-hint')} rows={2} optional />
      <RadioField
        name="bookings"
        label={t('bookings')}
        options={(['refuse', 'keep'] as const).map((value) => ({ value, label: t(`bookings-${value}`) }))}
      />
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
