import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';

export interface RowError {
  row: number;
  column: string;
  code: string;
  params: Record<string, string | number>;
  value: string;
}

/** The refused rows: where, which column, why, and what stood there. */
export function RowErrorTable({ errors }: { errors: readonly RowError[] }) {
  const t = useTranslations('imports');
  const fields = useTranslations('fields');
  const reason = ({ code, params }: RowError) => (fields.has(code) ? fields(code, params) : fields('invalid-value'));
  return (
    <Table
      caption={t('errors')}
      rows={errors}
      rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
      columns={[
        { key: 'row', header: t('row'), primary: true, cell: ({ row }) => <span className="tabular-nums">{row}</span> },
        { key: 'column', header: t('column'), cell: ({ column }) => column || t('whole-row') },
        { key: 'reason', header: t('reason'), cell: (error) => <span className="text-danger">{reason(error)}</span> },
        {
          key: 'value',
          header: t('value'),
          cell: ({ value }) => <code className="line-clamp-2 break-all font-mono text-xs">{value || '—'}</code>,
        },
      ]}
    />
  );
}
