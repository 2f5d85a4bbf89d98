import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { LogFilterForm } from '@/components/operator/log-filter';
import { LogTable } from '@/components/operator/log-table';
import { listOrganisationEvents, logFilter } from '@/domain/events/log-queries';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { type SearchParams, singleValues, withQuery } from '@/server/query-string';

const SUBJECTS = [
  'booking',
  'listing',
  'need',
  'closure',
  'import',
  'member',
  'invitation',
  'organisation',
  'token',
] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.activity'))('title') };
}

export default async function ActivityPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { org } = await params;
  const path = `/org/${org}/activity`;
  const ctx = await requireOrganisation(org, path);
  const filter = logFilter.parse(singleValues(await searchParams));
  const page = await pageGuard(() => listOrganisationEvents(ctx, ctx.membership.organisationId, filter));
  const t = await getTranslations('audit.activity');
  const { cursor, subject, from, to } = filter;
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <LogFilterForm filter={filter} subjects={SUBJECTS} path={path} />
      <LogTable
        page={page}
        timeZone={ctx.actor.timeZone}
        title={t('title')}
        firstHref={cursor ? withQuery(path, { subject, from, to }) : null}
        nextHref={page.nextCursor ? withQuery(path, { subject, from, to, cursor: page.nextCursor }) : null}
      />
    </>
  );
}
