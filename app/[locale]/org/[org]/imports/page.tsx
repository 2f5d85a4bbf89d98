import { Download, FileUp } from 'lucide-react';
import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Badge } from '@/components/ui/badge';
import { buttonStyle } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { listImportRuns } from '@/domain/imports/queries';
import { LISTING_KIND_NAMES } from '@/domain/listings/kinds';
import { canEditListings } from '@/domain/listings/policy';
import { Link } from '@/server/i18n/navigation';
import { pageGuard, requireOrganisation } from '@/server/page-guard';

const PAGE = 25;
const TONES = { running: 'info', completed: 'success', failed: 'danger', interrupted: 'warning' } as const;

type SearchParams = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

export default async function ImportsPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { org } = await params;
  const { before } = await searchParams;
  const ctx = await requireOrganisation(org, `/org/${org}/imports`);
  const { organisationId } = ctx.membership;
  const cursor = typeof before === 'string' && /^[0-9a-f-]{36}$/.test(before) ? before : undefined;
  const runs = await pageGuard(() => listImportRuns(ctx, { organisationId, before: cursor, limit: PAGE + 1 }));
  const t = await getTranslations('imports');
  const kinds = await getTranslations('kinds');
  const format = await getFormatter();
  const mayImport = canEditListings(ctx.actor, organisationId);
  const startLink = mayImport && (
    <LinkButton href={`/org/${org}/imports/new`} icon={<FileUp />}>
      {t('new')}
    </LinkButton>
  );
  const shown = runs.slice(0, PAGE);
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={startLink} />
      <section className="mb-8 grid gap-3">
        <h2 className="font-semibold text-lg">{t('export')}</h2>
        <p className="text-ink-muted text-sm">{t('export-hint')}</p>
        <ul className="flex flex-wrap gap-2">
          {LISTING_KIND_NAMES.map((kind) => (
            <li key={kind}>
              <a
                className={buttonStyle({ variant: 'secondary', size: 'sm' })}
                href={`/files/exports/${org}/${kind}`}
                download
              >
                <Download aria-hidden="true" className="size-4" />
                {t('export-kind', { kind: kinds(`${kind}.plural`) })}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <h2 className="mb-3 font-semibold text-lg">{t('history')}</h2>
      <Table
        caption={t('history')}
        rows={shown}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={<FileUp />} title={t('empty')} action={startLink} level="h3">
            {t('empty-hint')}
          </EmptyState>
        }
        columns={[
          {
            key: 'file',
            header: t('file-name'),
            primary: true,
            cell: (run) => (
              <Link className="link" href={`/org/${org}/imports/${run.id}`}>
                {run.fileName || t('unnamed')}
              </Link>
            ),
          },
          { key: 'kind', header: t('kind'), cell: (run) => kinds(`${run.kind}.name`) },
          {
            key: 'state',
            header: t('steps.result'),
            cell: (run) => (
              <span className="flex flex-wrap gap-1.5">
                <Badge tone={TONES[run.state]}>{t(`state.${run.state}`)}</Badge>
                {run.dryRun && <Badge>{t('dry-run')}</Badge>}
              </span>
            ),
          },
          { key: 'read', header: t('counts.read'), align: 'end', cell: (run) => format.number(run.rows.read) },
          { key: 'failed', header: t('counts.failed'), align: 'end', cell: (run) => format.number(run.rows.failed) },
          {
            key: 'when',
            header: t('when'),
            cell: (run) =>
              format.dateTime(run.createdAt, { dateStyle: 'medium', timeStyle: 'short', timeZone: ctx.actor.timeZone }),
          },
          { key: 'by', header: t('by'), cell: (run) => run.createdBy ?? '—' },
        ]}
      />
      <Pagination
        label={t('history')}
        nextHref={runs.length > PAGE ? `/org/${org}/imports?before=${shown.at(-1)?.id}` : undefined}
        previousHref={cursor ? `/org/${org}/imports` : undefined}
      />
    </>
  );
}
