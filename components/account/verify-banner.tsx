'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorSentence } from '@/components/form/use-sentence';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';

/** Says that the mailbox is still to be verified, and sends the mail again. */
export function VerifyBanner({ email, action }: { email: string; action: ServerAction<unknown> }) {
  const t = useTranslations('account.banner');
  const sentence = useErrorSentence();
  const toast = useToast();
  const [pending, setPending] = useState(false);

  async function resend() {
    setPending(true);
    const result = await action({}, crypto.randomUUID()).finally(() => setPending(false));
    toast(result.ok ? { text: t('sent') } : { text: sentence(result.error), tone: 'danger' });
  }

  return (
    <Alert
      tone="warning"
      title={t('title')}
      className="flex-wrap sm:flex-nowrap"
      action={
        <Button size="sm" loading={pending} onClick={resend}>
          {t('resend')}
        </Button>
      }
    >
      <p className="break-words">{t('body', { email })}</p>
    </Alert>
  );
}
