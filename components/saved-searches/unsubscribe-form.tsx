'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Outcome } from '@/components/account/outcome';
import { ActionForm, SubmitButton } from '@/components/form/action-form';
import { useActionForm } from '@/components/form/use-action-form';
import type { ServerAction } from '@/core/action-result';
import { unsubscribeInput } from '@/domain/saved-searches/inputs';

/** One button that ends the mails: mail programmes open links by themselves, they press no buttons. */
export function UnsubscribeForm({
  token,
  name,
  action,
}: {
  token: string;
  name: string;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('saved.unsubscribe');
  const [done, setDone] = useState(false);
  const form = useActionForm({
    schema: unsubscribeInput,
    action,
    defaultValues: { token },
    onSuccess: () => setDone(true),
  });
  if (done) {
    return (
      <Outcome kind="done" title={t('done-title')}>
        <p className="break-words">{t('done-body', { name })}</p>
      </Outcome>
    );
  }
  return (
    <ActionForm form={form}>
      <p className="break-words text-sm">{t('body', { name })}</p>
      <SubmitButton wide>{t('submit')}</SubmitButton>
    </ActionForm>
  );
}
