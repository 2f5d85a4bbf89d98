import { useFormatter, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import type { QueryRow } from '@/domain/search-log/console-queries';
import { Link } from '@/server/i18n/navigation';

/** Queries with how often they were asked, what they found, and how often a result was opened. */
export function QueryTable({ rows, caption, empty }: { rows: readonly QueryRow[]; caption: string; empty: string }) {
  const t = useTranslations('console');
  const format = useFormatter();
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ words }) => words}
      empty={<EmptyState title={empty} level="h3" />}
      columns={[
        {
          key: 'words',
          header: t('columns.words'),
          primary: true,
          cell: ({ words }) => (
            <Link
              href={`/search?${new URLSearchParams({ q: words })}`}
              prefetch={false}
              className="link inline-block py-1 break-words"
            >
              {words}
            </Link>
          ),
        },
        { key: 'searches', header: t('columns.searches'), align: 'end', cell: (row) => format.number(row.searches) },
        { key: 'total', header: t('columns.total'), align: 'end', cell: (row) => format.number(row.total) },
        {
          key: 'clicked',
          header: t('columns.clicked'),
          align: 'end',
          cell: (row) => format.number(row.clicked, { style: 'percent' }),
        },
      ]}
    />
  );
}
