import { Compass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PageContainer } from '@/components/layout/page-container';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export default function NotFound() {
  const t = useTranslations('ui.not-found');
  return (
    <PageContainer width="text" className="py-16">
      <title>{t('title')}</title>
      <EmptyState
        level="h1"
        icon={<Compass />}
        title={t('title')}
        action={
          <>
            <LinkButton href="/search" variant="primary">
              {t('search')}
            </LinkButton>
            <LinkButton href="/">{t('home')}</LinkButton>
          </>
        }
      >
        <p>{t('body')}</p>
      </EmptyState>
    </PageContainer>
  );
}
