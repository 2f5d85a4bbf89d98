'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { TextareaField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Button, type ButtonProps } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { NOTE_MAX, reasonedInput } from '@/domain/organisations/inputs';
import { useRouter } from '@/server/i18n/navigation';

/** A decision that the other side reads the reason of. */
export function ReasonDialog({
  organisationId,
  trigger,
  title,
  description,
  confirmLabel,
  done,
  action,
}: {
  organisationId: string;
  trigger: Pick<ButtonProps, 'children' | 'variant' | 'size'>;
  title: string;
  description: string;
  confirmLabel: string;
  /** Said in a toast afterwards. */
  done: string;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('organisations.review');
  const tCommon = useTranslations('common');
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: reasonedInput,
    action,
    defaultValues: { organisationId, note: '' },
    onSuccess: () => {
      setOpen(false);
      toast({ text: done });
      router.refresh();
    },
  });
  return (
    <>
      <Button {...trigger} onClick={() => setOpen(true)} />
      <Dialog open={open} onClose={() => setOpen(false)} title={title} description={description}>
        <ActionForm form={form}>
          <TextareaField name="note" label={t('note')} rows={5} counted={NOTE_MAX} />
          <FormActions className="justify-end">
            <Button onClick={() => setOpen(false)}>{tCommon('cancel')}</Button>
            <SubmitButton variant="danger">{confirmLabel}</SubmitButton>
          </FormActions>
        </ActionForm>
      </Dialog>
    </>
  );
}
