import { Plus, SearchCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { NeedTable } from '@/components/needs/need-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Pagination } from '@/components/ui/pagination';
import { ownNeedsQuery } from '@/domain/needs/inputs';
import { canEditNeeds } from '@/domain/needs/policy';
import { listOwnNeeds } from '@/domain/needs/queries';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { type SearchParams, singleValues, withQuery } from '@/server/query-string';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('needs.own'))('title') };
}

export default async function OwnNeedsPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { org } = await params;
  const here = `/org/${org}/needs`;
  const ctx = await requireOrganisation(org, here);
  const { organisationId } = ctx.membership;
  const query = ownNeedsQuery.parse(singleValues(await searchParams));
  const page = await pageGuard(() => listOwnNeeds(ctx, organisationId, query), here);
  const t = await getTranslations('needs');
  const create = canEditNeeds(ctx.actor, organisationId) && (
    <LinkButton href={`${here}/new`} variant="primary" icon={<Plus />}>
      {t('own.create')}
    </LinkButton>
  );
  const total = page.counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHeader title={t('own.title')} description={t('own.description')} actions={create} />
      <LinkTabs
        label={t('own.by-status')}
        current={query.status ?? 'all'}
        tabs={[
          { key: 'all', label: t('own.all'), href: here, count: total },
          ...page.counts.map(({ status, count }) => {
            return { key: status, label: t(`status.${status}`), href: withQuery(here, { status }), count };
          }),
        ]}
      />
      <div className="mt-4">
        <NeedTable
          org={org}
          rows={page.items}
          empty={
            <EmptyState icon={<SearchCheck />} title={t('own.none')} action={create}>
              {t('own.none-hint')}
            </EmptyState>
          }
        />
      </div>
      <Pagination
        previousHref={query.cursor ? withQuery(here, { status: query.status }) : null}
        nextHref={page.nextCursor ? withQuery(here, { status: query.status, cursor: page.nextCursor }) : null}
        label={t('own.title')}
      />
    </>
  );
}
