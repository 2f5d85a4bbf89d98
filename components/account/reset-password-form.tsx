'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm, SubmitButton } from '@/components/form/action-form';
import { PasswordField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { LinkButton } from '@/components/ui/link-button';
import type { ServerAction } from '@/core/action-result';
import { Outcome } from './outcome';

export function ResetPasswordForm({ action, token }: { action: ServerAction<{ email: string }>; token: string }) {
  const t = useTranslations('account.reset');
  const [email, setEmail] = useState<string>();
  const form = useActionForm({
    schema: () => import('@/domain/identity/inputs').then((inputs) => inputs.resetPasswordInput),
    action,
    defaultValues: { token, password: '' },
    onSuccess: (done) => setEmail(done.email),
  });
  if (email) {
    return (
      <Outcome
        kind="done"
        title={t('done-title')}
        action={
          <LinkButton variant="primary" href={`/sign-in?email=${encodeURIComponent(email)}`}>
            {t('to-sign-in')}
          </LinkButton>
        }
      >
        <p>{t('done-body')}</p>
      </Outcome>
    );
  }
  return (
    <ActionForm form={form}>
      <PasswordField name="password" label={t('password')} hint={t('password-hint')} autoComplete="new-password" />
      <SubmitButton wide>{t('submit')}</SubmitButton>
    </ActionForm>
  );
}
