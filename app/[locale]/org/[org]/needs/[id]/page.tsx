import { Eye } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { NeedActions } from '@/components/needs/need-actions';
import { NeedBody } from '@/components/needs/need-body';
import { EditNeedForm } from '@/components/needs/need-form';
import { NeedMatches } from '@/components/needs/need-matches';
import { NeedStatusBadge } from '@/components/needs/need-status';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/link-button';
import { Skeleton } from '@/components/ui/skeleton';
import { plainText } from '@/core/locale-text';
import { matchNeed } from '@/domain/needs/match-listings';
import { getNeed } from '@/domain/needs/queries';
import { currentContext } from '@/server/actor';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { closeNeedAction, publishNeedAction, updateNeedAction, withdrawNeedAction } from '../actions';
import { needChoices } from '../need-choices';

interface PageProps {
  params: Promise<{ org: string; id: string }>;
}

const SHOWN = 8;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('needs.form'))('edit') };
}

export default async function OwnNeedPage({ params }: PageProps) {
  const { org, id } = await params;
  const here = `/org/${org}/needs/${id}`;
  const ctx = await requireOrganisation(org, here);
  const need = await pageGuard(() => getNeed(ctx, id), here);
  const { own } = need;
  if (!own || need.organisation.id !== ctx.membership.organisationId) notFound();
  const t = await getTranslations('needs');
  const title = plainText(need.title, await getLocale());
  return (
    <ClientMessages namespaces={['needs', 'organisations']}>
      <PageHeader
        title={title}
        badge={<NeedStatusBadge status={need.status} />}
        crumbs={[{ label: t('own.title'), href: `/org/${org}/needs` }, { label: title }]}
        actions={
          <>
            {need.status === 'published' && (
              <LinkButton href={`/needs/${need.id}`} icon={<Eye />}>
                {t('view.public-page')}
              </LinkButton>
            )}
            <NeedActions
              needId={need.id}
              actions={own.actions}
              run={{ publish: publishNeedAction, close: closeNeedAction, withdraw: withdrawNeedAction }}
            />
          </>
        }
      />
      {need.status === 'draft' && <Alert className="mb-6 max-w-form">{t('form.draft-hint')}</Alert>}
      <div className="max-w-form">
        {own.mayEdit ? (
          <EditNeedForm key={need.id} need={need} choices={await needChoices(ctx)} action={updateNeedAction} />
        ) : (
          <NeedBody need={need} />
        )}
      </div>
      {need.kinds.length > 0 && (
        <Suspense fallback={<Skeleton className="mt-12 h-72 rounded-lg" />}>
          <Matches id={need.id} />
        </Suspense>
      )}
    </ClientMessages>
  );
}

/** A draft is matched too: its writer sees what it would find. */
async function Matches({ id }: { id: string }) {
  const ctx = await currentContext();
  return <NeedMatches matches={await matchNeed(ctx, id, { limit: SHOWN })} />;
}
