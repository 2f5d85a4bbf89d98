import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KindBadge } from '@/components/listings/public/kind-badge';
import { ListingCover } from '@/components/listings/public/listing-cover';
import { Meter } from '@/components/ui/meter';
import { Table } from '@/components/ui/table';
import { readText } from '@/core/locale-text';
import type { ListingSummary } from '@/domain/listings/list-listings';
import { Link } from '@/server/i18n/navigation';
import { ListingActions, type ListingRunners } from './listing-actions';
import { StatusBadge } from './status-badge';

/** An organisation's listings: a table on wide screens, cards on a phone. */
export function ListingTable({
  org,
  rows,
  run,
  empty,
}: {
  org: string;
  rows: readonly ListingSummary[];
  run: ListingRunners;
  empty: ReactNode;
}) {
  const t = useTranslations('listings.list');
  const locale = useLocale();
  const format = useFormatter();
  const isCounted = rows.some(({ requests }) => requests !== null);
  const title = (row: ListingSummary) => readText(row.title, locale);
  return (
    <>
      <Table
        caption={t('title')}
        rows={rows}
        rowKey={(row) => row.id}
        empty={empty}
        columns={[
          {
            key: 'title',
            header: t('columns.title'),
            primary: true,
            className: 'pr-10',
            cell: (row) => (
              <div className="flex min-w-0 items-center gap-3">
                <ListingCover
                  kind={row.kind}
                  category={row.category}
                  photoFileId={row.photoFileId}
                  className="size-11 shrink-0 rounded-md"
                />
                <div className="min-w-0">
                  <Link
                    href={`/org/${org}/listings/${row.id}`}
                    lang={title(row)?.lang}
                    className="line-clamp-2 font-medium hover:text-accent"
                  >
                    {title(row)?.text}
                  </Link>
                  {row.reference && <span className="block text-ink-muted text-xs">{row.reference}</span>}
                </div>
              </div>
            ),
          },
          {
            key: 'kind',
            header: t('columns.kind'),
            cell: (row) => <KindBadge kind={row.kind} category={row.category} />,
          },
          { key: 'status', header: t('columns.status'), cell: (row) => <StatusBadge status={row.status} /> },
          {
            key: 'completeness',
            header: t('columns.completeness'),
            cell: (row) => (
              <div className="flex items-center gap-2">
                <Meter label={t('columns.completeness')} hideLabel value={row.completeness} className="w-20 shrink-0" />
                <span aria-hidden="true" className="whitespace-nowrap text-ink-muted text-xs tabular-nums">
                  {row.completeness}%
                </span>
              </div>
            ),
          },
          ...(isCounted
            ? [
                {
                  key: 'requests',
                  header: t('columns.requests'),
                  cell: ({ requests, bookingMode }: ListingSummary) =>
                    requests ? (
                      <span className="whitespace-nowrap tabular-nums">{t('requests-answered', requests)}</span>
                    ) : (
                      <span className="whitespace-nowrap text-ink-muted">
                        {t(bookingMode === 'approval' ? 'requests-none' : 'requests-not-asked')}
                      </span>
                    ),
                },
              ]
            : []),
          {
            key: 'updated',
            header: t('columns.updated'),
            wideOnly: true,
            cell: (row) => (
              <time dateTime={row.updatedAt} className="whitespace-nowrap text-ink-muted">
                {format.dateTime(new Date(row.updatedAt), { dateStyle: 'medium' })}
              </time>
            ),
          },
          {
            key: 'actions',
            header: t('columns.actions'),
            actions: true,
            // On a phone the menu stands in the card's corner.
            className: 'absolute top-3 right-2 mt-0 border-0 p-0 md:static',
            cell: (row) => (
              <div className="flex justify-end">
                <ListingActions listing={{ ...row, title: title(row)?.text ?? '' }} org={org} place="list" run={run} />
              </div>
            ),
          },
        ]}
      />
      {isCounted && <p className="mt-3 max-w-prose text-ink-muted text-xs">{t('requests-counted')}</p>}
    </>
  );
}
