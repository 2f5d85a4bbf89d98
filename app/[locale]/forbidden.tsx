import { Lock } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { PageContainer } from '@/components/layout/page-container';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** A page that the reader knows of but may not use. */
export default async function ForbiddenPage() {
  const t = await getTranslations('account.forbidden');
  return (
    <PageContainer width="text" className="py-16">
      <EmptyState
        level="h1"
        icon={<Lock />}
        title={t('title')}
        action={
          <>
            <LinkButton variant="primary" href="/">
              {t('home')}
            </LinkButton>
            <LinkButton href="/account/organisations">{t('organisations')}</LinkButton>
          </>
        }
      >
        {t('body')}
      </EmptyState>
    </PageContainer>
  );
}
