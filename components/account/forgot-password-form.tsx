'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm, SubmitButton } from '@/components/form/action-form';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import type { ServerAction } from '@/core/action-result';
import { Outcome } from './outcome';

export function ForgotPasswordForm({ action }: { action: ServerAction<{ email: string }> }) {
  const t = useTranslations('account.forgot');
  const [sentTo, setSentTo] = useState<string>();
  const form = useActionForm({
    schema: () => import('@/domain/identity/inputs').then((inputs) => inputs.emailInput),
    action,
    defaultValues: { email: '' },
    onSuccess: ({ email }) => setSentTo(email),
  });
  if (sentTo) {
    return (
      <Outcome kind="mail" title={t('sent-title')}>
        <p className="break-words">{t('sent-body', { email: sentTo })}</p>
      </Outcome>
    );
  }
  return (
    <ActionForm form={form}>
      <TextField name="email" type="email" label={t('email')} autoComplete="username" />
      <SubmitButton wide>{t('submit')}</SubmitButton>
    </ActionForm>
  );
}
