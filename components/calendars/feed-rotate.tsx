'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorSentence } from '@/components/form/use-sentence';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { ServerAction } from '@/core/action-result';
import type { FeedSecret } from '@/domain/calendars/feed-address';
import { useRouter } from '@/server/i18n/navigation';
import { FeedAddress } from './feed-address';

/** Gives a feed another address and shows it. Needs messages `calendars`. */
export function FeedRotate({
  feedId,
  site,
  action,
}: {
  feedId: string;
  site: string;
  action: ServerAction<FeedSecret>;
}) {
  const t = useTranslations('calendars.feeds');
  const router = useRouter();
  const sentence = useErrorSentence();
  const [made, setMade] = useState<FeedSecret | null>(null);

  async function rotate(): Promise<string | undefined> {
    const result = await action({ feedId }, crypto.randomUUID());
    if (!result.ok) return sentence(result.error);
    setMade(result.value);
  }

  return (
    <>
      <ConfirmDialog
        trigger={{ children: t('rotate'), size: 'sm', variant: 'ghost' }}
        title={t('rotate-title')}
        description={t('rotate-body')}
        confirmLabel={t('rotate')}
        onConfirm={rotate}
      />
      {made && (
        <FeedAddress
          secret={made.secret}
          site={site}
          onDone={() => {
            setMade(null);
            router.refresh();
          }}
        />
      )}
    </>
  );
}
