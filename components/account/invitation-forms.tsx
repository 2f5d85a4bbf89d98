'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ActionForm, SubmitButton } from '@/components/form/action-form';
import { PasswordField, TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import type { ServerAction } from '@/core/action-result';
import { useRouter } from '@/server/i18n/navigation';

type Joined = ServerAction<{ slug: string }>;

/** For whoever is signed in with the invited address. */
export function AcceptInvitationForm({ action, token }: { action: Joined; token: string }) {
  const t = useTranslations('account.invitation');
  const goIn = useGoIn();
  const form = useActionForm({
    schema: () => import('@/domain/organisations/inputs').then((inputs) => inputs.acceptInvitationInput),
    action,
    defaultValues: { token },
    onSuccess: goIn,
  });
  return (
    <ActionForm form={form}>
      <SubmitButton wide>{t('accept')}</SubmitButton>
    </ActionForm>
  );
}

/** For whoever has no account yet: the address is the invited one. */
export function JoinByInvitationForm({ action, token }: { action: Joined; token: string }) {
  const t = useTranslations('account.invitation');
  const locale = useLocale();
  const goIn = useGoIn();
  const form = useActionForm({
    schema: () => import('@/domain/organisations/inputs').then((inputs) => inputs.joinByInvitationInput),
    action,
    defaultValues: { token, name: '', password: '', locale },
    onSuccess: goIn,
  });
  return (
    <ActionForm form={form}>
      <TextField name="name" label={t('name')} autoComplete="name" />
      <PasswordField name="password" label={t('password')} hint={t('password-hint')} autoComplete="new-password" />
      <SubmitButton wide>{t('join')}</SubmitButton>
    </ActionForm>
  );
}

function useGoIn() {
  const router = useRouter();
  return ({ slug }: { slug: string }) => {
    router.replace(`/org/${slug}`);
    router.refresh();
  };
}
