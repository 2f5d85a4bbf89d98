import { Building2 } from 'lucide-react';
import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Pagination } from '@/components/ui/pagination';
import { type Column, Table } from '@/components/ui/table';
import { ORGANISATION_STATUSES, type OrganisationStatus } from '@/core/actor';
import { plainText } from '@/core/locale-text';
import { listForReview, type ReviewRow } from '@/domain/organisations/review-queries';
import { Link } from '@/server/i18n/navigation';
import { requireOperator } from '@/server/page-guard';

const PATH = '/operator/organisations';
const TABS: readonly OrganisationStatus[] = ['submitted', 'verified', 'declined', 'suspended', 'draft'];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations.review'))('title') };
}

export default async function ReviewQueuePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const ctx = await requireOperator(PATH);
  const query = await searchParams;
  const status = ORGANISATION_STATUSES.find((each) => each === query.status) ?? 'submitted';
  const cursor = typeof query.cursor === 'string' ? query.cursor : undefined;
  const [t, tOrganisations, format, locale] = [
    await getTranslations('organisations.review'),
    await getTranslations('organisations'),
    await getFormatter(),
    await getLocale(),
  ];
  const page = await listForReview(ctx, { status, cursor });
  const day = (date: Date) =>
    format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short', timeZone: ctx.actor.timeZone });
  const columns: Column<ReviewRow>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      cell: ({ id, name }) => (
        <Link href={`${PATH}/${id}`} className="link break-words">
          {plainText(name, locale)}
        </Link>
      ),
    },
    { key: 'kind', header: t('kind'), cell: ({ kind }) => tOrganisations(`kinds.${kind}`) },
    { key: 'uscc', header: t('uscc'), cell: ({ uscc }) => <code className="font-mono text-xs">{uscc ?? '—'}</code> },
    {
      key: 'when',
      header: status === 'draft' ? t('created') : t('submitted'),
      cell: ({ submittedAt, createdAt }) =>
        status === 'draft' ? day(createdAt) : submittedAt ? day(submittedAt) : t('not-submitted'),
    },
  ];
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} className="mb-4" />
      <LinkTabs
        label={t('queue')}
        current={status}
        tabs={TABS.map((key) => ({
          key,
          href: key === 'submitted' ? PATH : `${PATH}?status=${key}`,
          label: tOrganisations(`statuses.${key}`),
          count: page.counts[key],
        }))}
      />
      <Table
        className="mt-6"
        caption={t('title')}
        columns={columns}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            className="mt-6"
            icon={<Building2 />}
            title={status === 'submitted' ? t('empty-title') : t('empty-other')}
          >
            {status === 'submitted' && t('empty-body')}
          </EmptyState>
        }
      />
      <Pagination
        label={t('queue')}
        previousHref={cursor ? `${PATH}?status=${status}` : null}
        nextHref={page.nextCursor ? `${PATH}?status=${status}&cursor=${page.nextCursor}` : null}
      />
    </>
  );
}
