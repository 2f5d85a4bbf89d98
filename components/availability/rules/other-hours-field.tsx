'use client';

import { ChevronDown, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useFormState, useWatch } from 'react-hook-form';
import { SelectField } from '@/components/form/choice-fields';
import { DateField } from '@/components/form/date-field';
import { useFieldError } from '@/components/form/use-field';
import { dayText, useDaysText } from '@/components/listings/days-text';
import { WeekField } from '@/components/listings/editor/week-field';
import { useUnitText } from '@/components/listings/unit-text';
import { Button } from '@/components/ui/button';
import type { ListingRules } from '@/domain/availability/rules-queries';

/** One set of other hours: for whom, from when to when, and its week; folded until it is looked at. */
export function OtherHoursField({
  at,
  units,
  fresh,
  onRemove,
}: {
  at: number;
  units: ListingRules['units'];
  /** Just added: it begins open. */
  fresh: boolean;
  onRemove: () => void;
}) {
  const t = useTranslations('rules.hours');
  const locale = useLocale();
  const daysText = useDaysText();
  const unitText = useUnitText();
  const name = `otherHours.${at}`;
  const [unitId, validFrom, validTo]: unknown[] = useWatch({
    name: [`${name}.unitId`, `${name}.validFrom`, `${name}.validTo`],
  });
  const error = useFieldError(name);
  const { submitCount } = useFormState();
  const [open] = useState(fresh);
  const details = useRef<HTMLDetailsElement>(null);
  // What is wrong in a folded set must be seen.
  useEffect(() => {
    if (error && submitCount > 0 && details.current) details.current.open = true;
  }, [error, submitCount]);
  const unit = units.find((each) => each.unitId === unitId);
  const day = (value: unknown) => (typeof value === 'string' && value !== '' ? dayText(value, locale) : null);
  return (
    <details ref={details} open={open} className="group min-w-0 rounded-lg border border-line">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 px-4 py-2">
        <ChevronDown
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-muted transition-transform group-open:rotate-180"
        />
        <span className="min-w-0 flex-1">
          <span className="sr-only">{t('set', { n: at + 1 })}: </span>
          <span className="font-medium">{unit ? unitText(unit.name) : t('all-units')}</span>
          <span className="text-ink-muted"> · {daysText(day(validFrom), day(validTo))}</span>
        </span>
      </summary>
      <fieldset className="grid min-w-0 gap-5 border-line border-t p-3 sm:p-4">
        <legend className="sr-only">{t('set', { n: at + 1 })}</legend>
        <div className="grid gap-4 sm:grid-cols-3">
          <SelectField
            name={`${name}.unitId`}
            label={t('for')}
            placeholder={t('all-units')}
            options={units.map((each) => ({ value: each.unitId, label: unitText(each.name) }))}
          />
          <DateField name={`${name}.validFrom`} label={t('from')} hint={t('unbounded')} optional />
          <DateField name={`${name}.validTo`} label={t('to')} hint={t('unbounded')} optional />
        </div>
        <WeekField name={`${name}.openings`} />
        <Button
          variant="danger-ghost"
          icon={<Trash2 aria-hidden="true" />}
          onClick={onRemove}
          className="justify-self-end"
        >
          {t('remove', { n: at + 1 })}
        </Button>
      </fieldset>
    </details>
  );
}
