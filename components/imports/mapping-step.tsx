'use client';

import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import { Table } from '@/components/ui/table';

interface MappingStepProps {
  headers: readonly string[];
  samples: readonly Record<string, string>[];
  columns: readonly { key: string; label: string }[];
  mapping: Readonly<Record<string, string>>;
  /** The format fixes its columns. */
  fixed: boolean;
  onChange: (mapping: Record<string, string>) => void;
}

/** Each column of the file, what is in it, and the field that it fills. A field is filled once. */
export function MappingStep({ headers, samples, columns, mapping, fixed, onChange }: MappingStepProps) {
  const t = useTranslations('imports');
  const label = (key: string | undefined) => columns.find((column) => column.key === key)?.label ?? t('ignore');

  function map(header: string, key: string) {
    const others = Object.entries(mapping).filter(([each, filled]) => each !== header && filled !== key);
    onChange(Object.fromEntries(key ? [...others, [header, key]] : others));
  }

  return (
    <section className="grid gap-3">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="font-semibold text-lg">{t('steps.columns')}</h2>
        <p className="text-ink-muted text-sm">
          {t('mapped', { mapped: headers.filter((header) => mapping[header]).length, total: headers.length })}
        </p>
      </div>
      <Table
        caption={t('steps.columns')}
        rows={headers.filter((header) => header !== '')}
        rowKey={(header) => header}
        columns={[
          { key: 'header', header: t('column-header'), primary: true, cell: (header) => header },
          {
            key: 'sample',
            header: t('column-sample'),
            className: 'max-w-72 text-ink-muted',
            cell: (header) => (
              <span className="line-clamp-2 break-all">
                {samples
                  .map((cells) => cells[header])
                  .filter(Boolean)
                  .join(' · ') || '—'}
              </span>
            ),
          },
          {
            key: 'target',
            header: t('column-target'),
            cell: (header) =>
              fixed ? (
                label(mapping[header])
              ) : (
                <Select
                  aria-label={t('mapping-for', { header })}
                  value={mapping[header] ?? ''}
                  onChange={(event) => map(header, event.target.value)}
                  options={[
                    { value: '', label: t('ignore') },
                    ...columns.map((column) => ({ value: column.key, label: column.label })),
                  ]}
                />
              ),
          },
        ]}
      />
    </section>
  );
}
