import { useFormatter, useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';

const ORDER = ['read', 'created', 'updated', 'unchanged', 'published', 'failed'] as const;

/** What became of the rows, as figures. */
export function ImportCounts({ rows }: { rows: Readonly<Record<(typeof ORDER)[number], number>> }) {
  const t = useTranslations('imports.counts');
  const format = useFormatter();
  return (
    <dl className="grid grid-cols-3 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-6">
      {ORDER.map((name) => (
        <div key={name} className="bg-surface-raised px-4 py-3">
          <dt className="text-ink-muted text-xs">{t(name)}</dt>
          <dd
            className={cn('font-semibold text-xl tabular-nums', name === 'failed' && rows.failed > 0 && 'text-danger')}
          >
            {format.number(rows[name])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
