'use client';

import { CheckCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorSentence } from '@/components/form/use-sentence';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { useRouter } from '@/server/i18n/navigation';

/** Marks everything up to the newest shown notice as read. */
export function ReadAllButton({ upTo, action }: { upTo: string; action: ServerAction<{ read: number }> }) {
  const t = useTranslations('notices');
  const sentence = useErrorSentence();
  const toast = useToast();
  const router = useRouter();
  const [pending, setPending] = useState(false);

  async function readAll() {
    setPending(true);
    const result = await action({ upTo }, crypto.randomUUID()).finally(() => setPending(false));
    if (!result.ok) toast({ text: sentence(result.error) ?? '', tone: 'danger' });
    else toast({ text: t('all-read', { count: result.value.read }) });
    router.refresh();
  }

  return (
    <Button loading={pending} icon={<CheckCheck />} onClick={() => void readAll()}>
      {t('read-all')}
    </Button>
  );
}
