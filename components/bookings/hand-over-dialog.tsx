'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { handOverInput } from '@/domain/bookings/inputs';
import { useRouter } from '@/server/i18n/navigation';

export interface HandOverDialogProps {
  booking: { id: string; version: number };
  run: ServerAction<{ state: string }>;
  /** True when the reader will not be able to see the booking afterwards. */
  losesSight: boolean;
  size: 'sm' | 'md';
}

/** Hands a booking to a colleague, who is named by e-mail. Needs messages `bookings`. */
export function HandOverDialog(props: HandOverDialogProps) {
  const t = useTranslations('bookings.actions.hand-over');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size={props.size} onClick={() => setOpen(true)}>
        {t('label')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('title')} description={t('description')} size="sm">
        {open && <HandOverForm {...props} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function HandOverForm({ booking, run, losesSight, onDone }: HandOverDialogProps & { onDone: () => void }) {
  const t = useTranslations('bookings.actions.hand-over');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: handOverInput,
    action: run,
    defaultValues: { id: booking.id, version: booking.version, email: '' },
    onSuccess: () => {
      toast({ text: t('done') });
      onDone();
      if (losesSight) router.push('/bookings');
      else router.refresh();
    },
  });
  return (
    <ActionForm form={form} className="pb-3">
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        label={t('email')}
        hint={t(losesSight ? 'email-hint-gone' : 'email-hint')}
      />
      <FormActions className="justify-end">
        <Button onClick={onDone}>{t('keep')}</Button>
        <SubmitButton>{t('label')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
