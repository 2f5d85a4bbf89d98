import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { NewNeedForm } from '@/components/needs/need-form';
import { DomainError } from '@/core/errors';
import { canEditNeeds } from '@/domain/needs/policy';
import { NEED_KINDS, TITLE_MAX } from '@/domain/needs/rules';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { type SearchParams, singleValues } from '@/server/query-string';
import { createNeedAction } from '../actions';
import { needChoices } from '../need-choices';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('needs.form'))('new') };
}

interface PageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<SearchParams>;
}

/** `title` and `kind` may come from a search that found nothing. */
export default async function NewNeedPage({ params, searchParams }: PageProps) {
  const { org } = await params;
  const { title = '', kind } = singleValues(await searchParams);
  const ctx = await requireOrganisation(org, `/org/${org}/needs/new`);
  await pageGuard(async () => {
    if (!canEditNeeds(ctx.actor, ctx.membership.organisationId)) throw new DomainError('forbidden');
  });
  const t = await getTranslations('needs');
  return (
    <ClientMessages namespaces={['needs', 'organisations']}>
      <PageHeader
        title={t('form.new')}
        description={t('form.new-hint')}
        crumbs={[{ label: t('own.title'), href: `/org/${org}/needs` }, { label: t('form.new') }]}
      />
      <NewNeedForm
        org={org}
        organisationId={ctx.membership.organisationId}
        choices={await needChoices(ctx)}
        begun={{
          title: title ? { [/\p{Script=Han}/u.test(title) ? 'zh' : 'en']: title.slice(0, TITLE_MAX) } : {},
          kinds: NEED_KINDS.filter((each) => each === kind),
        }}
        action={createNeedAction}
      />
    </ClientMessages>
  );
}
