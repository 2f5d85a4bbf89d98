import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { LogFilterForm } from '@/components/operator/log-filter';
import { LogTable } from '@/components/operator/log-table';
import { LOG_SUBJECTS, logFilter, searchEvents } from '@/domain/events/log-queries';
import { pageGuard, requireOperator } from '@/server/page-guard';
import { type SearchParams, singleValues, withQuery } from '@/server/query-string';

const PATH = '/operator/audit';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requireOperator(PATH);
  const filter = logFilter.parse(singleValues(await searchParams));
  const page = await pageGuard(() => searchEvents(ctx, filter));
  const t = await getTranslations('audit');
  const { cursor, ...kept } = filter;
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <LogFilterForm filter={filter} subjects={LOG_SUBJECTS} path={PATH} everywhere />
      <LogTable
        page={page}
        timeZone={ctx.actor.timeZone}
        title={t('title')}
        firstHref={cursor ? withQuery(PATH, kept) : null}
        nextHref={page.nextCursor ? withQuery(PATH, { ...kept, cursor: page.nextCursor }) : null}
        withOrganisation
      />
    </>
  );
}
