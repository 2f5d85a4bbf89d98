'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, SubmitButton } from '@/components/form/action-form';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { kioskInput } from '@/domain/usage/inputs';

/** One field that takes a code or a card, again and again. Needs messages `usage`. */
export function KioskForm({
  organisationId,
  action,
}: {
  organisationId: string;
  action: ServerAction<{ state: string; reference: string }>;
}) {
  const t = useTranslations('usage.kiosk');
  const toast = useToast();
  const form = useActionForm({
    schema: kioskInput,
    action,
    defaultValues: { organisationId, code: '' },
    resetAfterSuccess: true,
    onSuccess: ({ state, reference }) =>
      toast({ text: t(state === 'in-use' ? 'checked-in' : 'checked-out', { reference }) }),
  });
  return (
    <ActionForm form={form} className="gap-6">
      <TextField name="code" label={t('code')} hint={t('hint')} inputMode="numeric" autoComplete="off" />
      <SubmitButton size="lg" wide>
        {t('go')}
      </SubmitButton>
    </ActionForm>
  );
}
