import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import { readText } from '@/core/locale-text';
import type { OwnNeed } from '@/domain/needs/queries';
import { Link } from '@/server/i18n/navigation';
import { NeedStatusBadge } from './need-status';
import { NeedKinds } from './need-terms';

/** An organisation's needs: a table on wide screens, cards on a phone. */
export function NeedTable({ org, rows, empty }: { org: string; rows: readonly OwnNeed[]; empty: ReactNode }) {
  const t = useTranslations('needs.own');
  const locale = useLocale();
  const format = useFormatter();
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium' });
  return (
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
          cell: (row) => {
            const title = readText(row.title, locale);
            return (
              <Link
                href={`/org/${org}/needs/${row.id}`}
                lang={title?.lang}
                className="line-clamp-2 font-medium hover:text-accent"
              >
                {title?.text}
              </Link>
            );
          },
        },
        { key: 'status', header: t('columns.status'), cell: (row) => <NeedStatusBadge status={row.status} /> },
        { key: 'kinds', header: t('columns.kinds'), cell: (row) => <NeedKinds kinds={row.kinds} /> },
        {
          key: 'deadline',
          header: t('columns.deadline'),
          cell: (row) => (
            <span className="text-ink-muted">{row.deadlineOn ? day(`${row.deadlineOn}T00:00:00Z`) : '–'}</span>
          ),
        },
        {
          key: 'updated',
          header: t('columns.updated'),
          wideOnly: true,
          cell: (row) => (
            <time dateTime={row.updatedAt} className="whitespace-nowrap text-ink-muted">
              {day(row.updatedAt)}
            </time>
          ),
        },
      ]}
    />
  );
}
