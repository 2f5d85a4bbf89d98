'use client';

import { useTranslations } from 'next-intl';
import { useFieldError } from '@/components/form/use-field';
import { FieldMessage } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { SeriesRow } from './series-plan';

/** One time of a series: when, what it costs or why it cannot be had, and what becomes of it. */
export function SeriesRowField({
  row,
  place,
  decision,
  onDecide,
}: {
  row: SeriesRow;
  /** Its number among those that are booked. */
  place: number | undefined;
  decision: string;
  onDecide: (value: string) => void;
}) {
  const t = useTranslations('bookings.series');
  const name = `occurrences.${place ?? 'none'}`;
  const error = useFieldError(name);
  const options = [
    ...(row.price === null ? [] : [{ value: 'keep', label: t('keep') }]),
    ...row.alternatives.map(({ when }, n) => ({ value: String(n), label: t('move-to', { when }) })),
    ...(row.settable ? [{ value: 'set-aside', label: t('set-aside') }] : []),
    { value: 'skip', label: t('skip') },
  ];
  return (
    <li data-field={name} className="grid gap-2 py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,17rem)] sm:items-center">
      <div className="grid gap-0.5 text-sm">
        <span
          className={
            decision === 'keep' || decision === 'set-aside'
              ? 'tabular-nums'
              : 'text-ink-muted tabular-nums line-through'
          }
        >
          {row.when}
        </span>
        {row.price !== null && <span className="text-ink-muted text-xs tabular-nums">{row.price}</span>}
        {row.reasons.map((reason) => (
          <span key={reason} className="text-warning text-xs">
            {reason}
          </span>
        ))}
        <FieldMessage id={`${row.from}-error`}>{error}</FieldMessage>
      </div>
      <Select
        aria-label={t('decision', { when: row.when })}
        aria-describedby={error ? `${row.from}-error` : undefined}
        invalid={Boolean(error)}
        options={options}
        value={decision}
        onChange={(event) => onDecide(event.target.value)}
      />
    </li>
  );
}
