'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { PasswordField, TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Alert } from '@/components/ui/alert';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { changeEmailInput, changePasswordInput } from '@/domain/identity/inputs';
import { useRouter } from '@/server/i18n/navigation';

export function ChangePasswordForm({ action }: { action: ServerAction<unknown> }) {
  const t = useTranslations('account.security');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: changePasswordInput,
    action,
    defaultValues: { currentPassword: '', newPassword: '' },
    resetAfterSuccess: true,
    onSuccess: () => {
      toast({ text: t('changed') });
      router.refresh();
    },
  });
  return (
    <ActionForm form={form} className="max-w-md">
      <PasswordField name="currentPassword" label={t('current-password')} autoComplete="current-password" />
      <PasswordField
        name="newPassword"
        label={t('new-password')}
        hint={t('new-password-hint')}
        autoComplete="new-password"
      />
      <FormActions>
        <SubmitButton variant="secondary">{t('change-password')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

export function ChangeEmailForm({ action }: { action: ServerAction<{ email: string }> }) {
  const t = useTranslations('account.security');
  const [sentTo, setSentTo] = useState<string>();
  const form = useActionForm({
    schema: changeEmailInput,
    action,
    defaultValues: { email: '', password: '' },
    resetAfterSuccess: true,
    onSuccess: ({ email }) => setSentTo(email),
  });
  return (
    <ActionForm form={form} className="max-w-md">
      {sentTo && (
        <Alert tone="success" live>
          <p className="break-words">{t('email-sent', { email: sentTo })}</p>
        </Alert>
      )}
      <TextField name="email" type="email" label={t('new-email')} autoComplete="email" />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" />
      <FormActions>
        <SubmitButton variant="secondary">{t('change-email')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
