'use client';

import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PageContainer } from '@/components/layout/page-container';
import { useRetryWhenReady } from '@/components/layout/use-retry-when-ready';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** A page that failed. `digest` is the id under which the server logged the cause. */
export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations('fault');
  useRetryWhenReady(retry);
  return (
    <PageContainer width="text" className="py-16">
      <EmptyState
        level="h1"
        icon={<RotateCcw />}
        title={t('title')}
        action={
          <>
            <Button variant="primary" onClick={() => retry()}>
              {t('retry')}
            </Button>
            <LinkButton href="/">{t('home')}</LinkButton>
          </>
        }
      >
        <p>{t('body')}</p>
        {error.digest && <p className="mt-2 font-mono text-xs">{t('id', { id: error.digest })}</p>}
      </EmptyState>
    </PageContainer>
  );
}
