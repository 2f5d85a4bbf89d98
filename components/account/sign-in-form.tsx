'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, SubmitButton } from '@/components/form/action-form';
import { PasswordField, TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import type { ServerAction } from '@/core/action-result';
import { Link, useRouter } from '@/server/i18n/navigation';

export function SignInForm({
  action,
  next,
  email = '',
}: {
  action: ServerAction<unknown>;
  /** Where to go afterwards. */
  next: string;
  email?: string;
}) {
  const t = useTranslations('account.sign-in');
  const router = useRouter();
  const form = useActionForm({
    schema: () => import('@/domain/identity/inputs').then((inputs) => inputs.signInInput),
    action,
    defaultValues: { email, password: '' },
    onSuccess: () => {
      router.replace(next);
      router.refresh();
    },
  });
  return (
    <ActionForm form={form}>
      <TextField name="email" type="email" label={t('email')} autoComplete="username" />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" />
      <SubmitButton wide>{t('submit')}</SubmitButton>
      <Link href="/forgot-password" className="link justify-self-center text-sm">
        {t('forgot')}
      </Link>
    </ActionForm>
  );
}
