'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm, SubmitButton } from '@/components/form/action-form';
import { useActionForm } from '@/components/form/use-action-form';
import { LinkButton } from '@/components/ui/link-button';
import type { ServerAction } from '@/core/action-result';
import { Outcome } from './outcome';

/** One button that follows a mailed link: mail programmes open links by themselves, they press no buttons. */
export function LinkForm({
  action,
  token,
  change = false,
  signedIn,
}: {
  action: ServerAction<{ email: string }>;
  token: string;
  /** The link is of a changed address, not of a new account. */
  change?: boolean;
  signedIn: boolean;
}) {
  const t = useTranslations('account.verify');
  const [email, setEmail] = useState<string>();
  const form = useActionForm({
    schema: () => import('@/domain/identity/inputs').then((inputs) => inputs.linkInput),
    action,
    defaultValues: { token },
    onSuccess: (done) => setEmail(done.email),
  });
  if (email) {
    return (
      <Outcome
        kind="done"
        title={change ? t('change-done-title') : t('done-title')}
        action={
          <LinkButton variant="primary" href={signedIn ? '/account' : `/sign-in?email=${encodeURIComponent(email)}`}>
            {signedIn ? t('to-home') : t('to-sign-in')}
          </LinkButton>
        }
      >
        <p className="break-words">{change ? t('change-done-body', { email }) : t('done-body', { email })}</p>
      </Outcome>
    );
  }
  return (
    <ActionForm form={form}>
      <p className="text-sm">{change ? t('change-body') : t('body')}</p>
      <SubmitButton wide>{change ? t('change-submit') : t('submit')}</SubmitButton>
    </ActionForm>
  );
}
