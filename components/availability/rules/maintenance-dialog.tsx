'use client';

import { Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MomentField } from '@/components/bookings/moment-field';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { RadioField, SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { DurationField } from '@/components/listings/editor/duration-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { addMaintenanceInput } from '@/domain/availability/inputs';
import { useRouter } from '@/server/i18n/navigation';
import { RuleField } from './rule-field';

interface MaintenanceDialogProps {
  listingId: string;
  units: { unitId: string; name: string }[];
  /** `YYYY-MM-DDTHH:MM` to begin with. */
  start: string;
  action: ServerAction<unknown>;
}

/** Plans maintenance that comes again. Needs messages `rules` and `listings`. */
export function MaintenanceDialog(props: MaintenanceDialogProps) {
  const t = useTranslations('rules.maintenance');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Wrench aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('add')} description={t('add-hint')}>
        {open && <MaintenanceForm {...props} onAdded={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function MaintenanceForm({
  listingId,
  units,
  start,
  action,
  onAdded,
}: MaintenanceDialogProps & { onAdded: () => void }) {
  const t = useTranslations('rules.maintenance');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: addMaintenanceInput,
    action,
    defaultValues: {
      listingId,
      unitId: '',
      start,
      durationMinutes: 120,
      rule: 'FREQ=WEEKLY;BYDAY=FR',
      note: '',
      bookings: 'refuse',
    },
    onSuccess: () => {
      toast({ text: t('saved') });
      onAdded();
      router.refresh();
    },
  });
  return (
    <ActionForm form={form} className="pb-3">
      <RuleField name="rule" label={t('repeats')} />
      <MomentField name="start" label={t('start')} hint={t('start-hint')} />
      <DurationField name="durationMinutes" label={t('duration')} />
      {units.length > 1 && (
        <SelectField
          name="unitId"
          label={t('unit')}
          placeholder={t('whole')}
          options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        />
      )}
      <TextField name="note" label={t('note')} optional />
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
