import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ImportCounts } from '@/components/imports/import-counts';
import { RowErrorTable } from '@/components/imports/row-error-table';
import { PageHeader } from '@/components/layout/page-header';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { getImportRun, listImportRowErrors } from '@/domain/imports/queries';
import { pageGuard, requireOrganisation } from '@/server/page-guard';

const PAGE = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type SearchParams = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('report') };
}

export default async function ImportReportPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string; id: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { org, id } = await params;
  const { after } = await searchParams;
  const ctx = await requireOrganisation(org, `/org/${org}/imports/${id}`);
  if (!UUID.test(id)) notFound();
  const cursor = typeof after === 'string' && UUID.test(after) ? after : undefined;
  const { run, report } = await pageGuard(async () => ({
    run: await getImportRun(ctx, id),
    report: await listImportRowErrors(ctx, { importRunId: id, after: cursor, limit: PAGE }),
  }));
  if (run.organisationId !== ctx.membership.organisationId) notFound();
  const t = await getTranslations('imports');
  const kinds = await getTranslations('kinds');
  const fields = await getTranslations('fields');
  const format = await getFormatter();
  const when = { dateStyle: 'medium', timeStyle: 'short', timeZone: ctx.actor.timeZone } as const;
  return (
    <>
      <PageHeader
        title={run.fileName || t('unnamed')}
        crumbs={[{ label: t('title'), href: `/org/${org}/imports` }]}
        badge={run.dryRun ? <Badge>{t('dry-run')}</Badge> : undefined}
        actions={
          <LinkButton variant="secondary" href={`/org/${org}/listings?kind=${run.kind}`}>
            {t('to-listings')}
          </LinkButton>
        }
      />
      <div className="grid gap-6">
        {run.state === 'failed' && (
          <Alert tone="danger">
            {t('failed-because', {
              reason: fields.has(run.failure ?? '')
                ? fields(run.failure ?? '', { max: '', line: '' })
                : (run.failure ?? ''),
            })}
          </Alert>
        )}
        {run.state === 'interrupted' && <Alert tone="warning">{t('state.interrupted')}</Alert>}
        <ImportCounts rows={run.rows} />
        <DescriptionList
          columns={2}
          items={[
            { term: t('kind'), detail: kinds(`${run.kind}.name`) },
            { term: t('format'), detail: `${run.format.toUpperCase()} · ${run.encoding.toUpperCase()}` },
            { term: t('when'), detail: format.dateTime(run.createdAt, when) },
            { term: t('by'), detail: run.createdBy ?? '—' },
          ]}
        />
        <section className="grid gap-3">
          <h2 className="font-semibold text-lg">{t('errors')}</h2>
          {report.errors.length > 0 ? (
            <RowErrorTable errors={report.errors} />
          ) : (
            <Alert tone="success">{t('no-errors')}</Alert>
          )}
          <Pagination
            label={t('errors')}
            previousHref={cursor ? `/org/${org}/imports/${id}` : undefined}
            nextHref={report.next ? `/org/${org}/imports/${id}?after=${report.next}` : undefined}
          />
        </section>
      </div>
    </>
  );
}
