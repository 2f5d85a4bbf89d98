import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { MatchTextForm } from '@/components/needs/match-text-form';
import { NEED_KINDS } from '@/domain/needs/rules';
import { requireSignIn } from '@/server/page-guard';
import { matchTextAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('needs.paste'))('title') };
}

export default async function MatchTextPage() {
  await requireSignIn('/needs/match');
  const t = await getTranslations();
  return (
    <PageContainer>
      <ClientMessages namespaces={['needs', 'kinds', 'market']}>
        <PageHeader
          title={t('needs.paste.title')}
          description={t('needs.paste.description')}
          crumbs={[{ label: t('needs.market.title'), href: '/needs' }, { label: t('needs.paste.title') }]}
        />
        <MatchTextForm
          kinds={NEED_KINDS.map((value) => ({ value, label: t(`kinds.${value}.plural`) }))}
          action={matchTextAction}
        />
      </ClientMessages>
    </PageContainer>
  );
}
