'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorSentence } from '@/components/form/use-sentence';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { useRouter } from '@/server/i18n/navigation';

export function SendAgainButton({ mailId, action }: { mailId: string; action: ServerAction<{ mailId: string }> }) {
  const t = useTranslations('operator.mail');
  const sentence = useErrorSentence();
  const toast = useToast();
  const router = useRouter();
  const [pending, setPending] = useState(false);

  async function send() {
    setPending(true);
    const result = await action({ mailId }, crypto.randomUUID()).finally(() => setPending(false));
    toast(
      result.ok ? { text: t('again-done'), tone: 'success' } : { text: sentence(result.error) ?? '', tone: 'danger' },
    );
    if (result.ok) router.refresh();
  }

  return (
    <Button variant="primary" loading={pending} onClick={() => void send()}>
      {t('again')}
    </Button>
  );
}
