'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray, useWatch } from 'react-hook-form';
import { NumberField } from '@/components/form/number-field';
import { useFieldError } from '@/components/form/use-field';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/fieldset';
import { IconButton } from '@/components/ui/icon-button';
import type { CancellationTier } from '@/domain/bookings/rules/terms';
import { CancellationTiers } from '../cancellation-tiers';

const MOST = 10;
const FIRST = [
  { hoursBefore: 48, percent: 0 },
  { hoursBefore: 24, percent: 50 },
];

/** What cancelling costs, as rows, with the sentences that customers will read. */
export function TiersField() {
  const t = useTranslations('terms.cancellation');
  const rows = useFieldArray({ name: 'cancellation' });
  const values: unknown = useWatch({ name: 'cancellation' });
  const error = useFieldError('cancellation');
  const tiers = Array.isArray(values) ? values.filter(isTier) : [];
  return (
    <div data-field="cancellation" className="grid gap-4">
      <Fieldset legend={t('label')} hint={t('hint')} error={error}>
        <ul className="grid gap-3">
          {rows.fields.map((row, at) => (
            <li key={row.id} className="flex items-start gap-3 rounded-lg border border-line p-3">
              <div className="grid min-w-0 grow grid-cols-2 gap-3">
                <NumberField
                  name={`cancellation.${at}.hoursBefore`}
                  label={t('hours')}
                  trail={t('hours-unit')}
                  integer
                />
                <NumberField name={`cancellation.${at}.percent`} label={t('percent')} trail="%" integer />
              </div>
              <IconButton
                className="mt-6"
                label={t('remove', { n: at + 1 })}
                icon={<Trash2 />}
                onClick={() => rows.remove(at)}
              />
            </li>
          ))}
        </ul>
        {rows.fields.length < MOST && (
          <div className="mt-3">
            <Button
              size="sm"
              icon={<Plus aria-hidden="true" />}
              onClick={() => rows.append(rows.fields.length === 0 ? FIRST : { hoursBefore: '', percent: '' })}
            >
              {t(rows.fields.length === 0 ? 'begin' : 'add')}
            </Button>
          </div>
        )}
      </Fieldset>
      <div className="rounded-lg bg-surface p-4" aria-live="polite">
        <p className="mb-1 text-ink-muted text-xs">{t('preview')}</p>
        <CancellationTiers tiers={tiers} />
      </div>
    </div>
  );
}

function isTier(value: unknown): value is CancellationTier {
  return (
    typeof value === 'object' &&
    value !== null &&
    'hoursBefore' in value &&
    'percent' in value &&
    typeof value.hoursBefore === 'number' &&
    typeof value.percent === 'number'
  );
}
