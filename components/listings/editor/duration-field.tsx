'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type BoundFieldProps, useField } from '@/components/form/use-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

const UNITS = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof UNITS;
const UNIT_NAMES: readonly Unit[] = ['minutes', 'hours', 'days'];

/** A length of time as a figure and a unit; the value is whole minutes, or what was typed when that is none. */
export function DurationField({ name, label, hint, optional, disabled, className }: BoundFieldProps) {
  const t = useTranslations('listings.durations');
  const { value, error, set, bind } = useField(name);
  const [unit, setUnit] = useState<Unit>(() => unitOf(value));
  const figure = typeof value === 'number' ? String(value / UNITS[unit]) : String(value ?? '');

  function change(text: string, inUnit: Unit) {
    const minutes = /^\d{1,7}(\.\d{1,2})?$/.test(text) ? Number(text) * UNITS[inUnit] : Number.NaN;
    set(Number.isInteger(minutes) ? minutes : text);
  }

  return (
    <div data-field={name} className={className}>
      <Field label={label} hint={hint} error={error} optional={optional}>
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              {...bind}
              inputMode="decimal"
              autoComplete="off"
              disabled={disabled}
              value={figure}
              onChange={(event) => change(event.target.value, unit)}
              className="w-24 tabular-nums"
            />
            <Select
              aria-label={t('unit-of', { label })}
              disabled={disabled}
              options={UNIT_NAMES.map((each) => ({ value: each, label: t(each) }))}
              value={unit}
              onChange={(event) => {
                const next = UNIT_NAMES.find((each) => each === event.target.value) ?? 'minutes';
                setUnit(next);
                change(figure, next);
              }}
              className="w-28"
            />
          </div>
        )}
      </Field>
    </div>
  );
}

/** The largest unit in which the time is a whole figure. */
function unitOf(value: unknown): Unit {
  if (typeof value !== 'number' || value === 0) return 'hours';
  if (value % UNITS.days === 0) return 'days';
  return value % UNITS.hours === 0 ? 'hours' : 'minutes';
}
