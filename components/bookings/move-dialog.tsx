'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { NumberField } from '@/components/form/number-field';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { moveBookingInput } from '@/domain/bookings/inputs';
import { useRouter } from '@/server/i18n/navigation';
import { MomentField } from './moment-field';

/** The time that a form for moving begins with, on the listing's wall clock. */
export interface MoveSlot {
  id: string;
  version: number;
  start: string;
  end: string;
  units: number;
  /** True when the customer moves what the provider had approved. */
  asksAgain: boolean;
}

/** Moves a booking to a typed time. Needs messages `bookings`. */
export function MoveDialog({
  slot,
  run,
  size,
}: {
  slot: MoveSlot;
  run: ServerAction<{ state: string }>;
  size: 'sm' | 'md';
}) {
  const t = useTranslations('bookings');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size={size} onClick={() => setOpen(true)}>
        {t('actions.move.label')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('actions.move.title')}
        description={t('actions.move.description')}
      >
        {open && <MoveForm slot={slot} run={run} onMoved={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function MoveForm({
  slot,
  run,
  onMoved,
}: {
  slot: MoveSlot;
  run: ServerAction<{ state: string }>;
  onMoved: () => void;
}) {
  const t = useTranslations('bookings');
  const toast = useToast();
  const router = useRouter();
  const { asksAgain, ...values } = slot;
  const form = useActionForm({
    schema: moveBookingInput,
    action: run,
    defaultValues: { ...values, note: '' },
    onSuccess: () => {
      toast({ text: t('actions.move.done') });
      onMoved();
      router.refresh();
    },
  });
  return (
    <ActionForm form={form} className="pb-3">
      {asksAgain && <Alert tone="warning">{t('actions.move.again')}</Alert>}
      <MomentField name="start" label={t('fields.start')} />
      <MomentField name="end" label={t('fields.end')} />
      {slot.units > 1 && <NumberField integer name="units" label={t('fields.units')} />}
      <TextField name="note" label={t('actions.note')} hint={t('actions.note-hint')} optional />
      <FormActions>
        <SubmitButton>{t('actions.move.label')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
