'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { OverrideField } from '@/components/availability/rules/override-field';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { useActionForm } from '@/components/form/use-action-form';
import type { ServerAction } from '@/core/action-result';
import { bookSeriesInput } from '@/domain/bookings/inputs';
import { useRouter } from '@/server/i18n/navigation';
import { type AskedForm, emptyAnswers } from './asked-form';
import { CustomerFields, ListingFields } from './detail-fields';
import { decided, firstDecisions, kept, type SeriesRow } from './series-plan';
import { SeriesRowField } from './series-row-field';

/** Every time of a series with what becomes of it, and the button that books them all. Needs messages `bookings`, `rules`. */
export function SeriesForm({
  wish,
  rows,
  asked,
  action,
}: {
  wish: { listingId: string; start: string; end: string; units: number; organisationId: string; rule: string };
  rows: readonly SeriesRow[];
  asked: AskedForm;
  action: ServerAction<{ bookings: { id: string }[] }>;
}) {
  const t = useTranslations('bookings.series');
  const router = useRouter();
  const [decisions, setDecisions] = useState(() => firstDecisions(rows));
  const form = useActionForm({
    schema: bookSeriesInput,
    action,
    defaultValues: {
      ...wish,
      overrideReason: '',
      purpose: '',
      project: '',
      guests: [],
      ...emptyAnswers(asked),
      ...decided(rows, decisions),
    },
    onSuccess: ({ bookings: [first] }) => {
      if (first) router.push({ pathname: `/bookings/${first.id}`, query: { made: '1' } });
    },
  });

  function decide(from: string, value: string) {
    const next = { ...decisions, [from]: value };
    const { skip, moves } = decided(rows, next);
    setDecisions(next);
    if (!Object.values(next).includes('set-aside')) form.methods.setValue('overrideReason', '');
    form.methods.setValue('skip', skip);
    form.methods.setValue('moves', moves);
    form.methods.clearErrors();
  }

  const setsAside = Object.values(decisions).includes('set-aside');
  const count = kept(rows, decisions);
  const places = placesOf(rows, decisions);
  return (
    <ActionForm form={form}>
      <ol className="grid divide-y divide-line border-line border-y">
        {rows.map((row) => (
          <SeriesRowField
            key={row.from}
            row={row}
            place={places.get(row.from)}
            decision={decisions[row.from] ?? 'keep'}
            onDecide={(value) => decide(row.from, value)}
          />
        ))}
      </ol>
      {setsAside && <OverrideField />}
      <ListingFields asked={asked} />
      <CustomerFields />
      <p className="text-ink-muted text-sm">{t('all-or-none')}</p>
      <FormActions>
        <SubmitButton size="lg" className="w-full sm:w-auto" disabled={count === 0}>
          {t('submit', { count })}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** The command counts the times without those skipped. */
function placesOf(rows: readonly SeriesRow[], decisions: Record<string, string>): Map<string, number> {
  return new Map(rows.filter(({ from }) => decisions[from] !== 'skip').map(({ from }, n) => [from, n]));
}
