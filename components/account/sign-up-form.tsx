'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm, SubmitButton } from '@/components/form/action-form';
import { PasswordField, TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import type { ServerAction } from '@/core/action-result';
import { Outcome } from './outcome';

export function SignUpForm({ action }: { action: ServerAction<{ email: string }> }) {
  const t = useTranslations('account.sign-up');
  const locale = useLocale();
  const [sentTo, setSentTo] = useState<string>();
  const form = useActionForm({
    schema: () => import('@/domain/identity/inputs').then((inputs) => inputs.signUpInput),
    action,
    defaultValues: { name: '', email: '', password: '', locale },
    onSuccess: ({ email }) => setSentTo(email),
  });
  if (sentTo) {
    return (
      <Outcome
        kind="mail"
        title={t('sent-title')}
        action={<Button onClick={() => setSentTo(undefined)}>{t('again')}</Button>}
      >
        <p className="break-words text-ink">{t('sent-body', { email: sentTo })}</p>
        <p>{t('sent-hint')}</p>
      </Outcome>
    );
  }
  return (
    <ActionForm form={form}>
      <TextField name="name" label={t('name')} hint={t('name-hint')} autoComplete="name" />
      <TextField name="email" type="email" label={t('email')} hint={t('email-hint')} autoComplete="username" />
      <PasswordField name="password" label={t('password')} hint={t('password-hint')} autoComplete="new-password" />
      <SubmitButton wide>{t('submit')}</SubmitButton>
    </ActionForm>
  );
}
