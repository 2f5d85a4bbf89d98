'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useField } from '@/components/form/use-field';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { WEEKDAY_CODES, type WeekdayCode } from '@/core/recurrence';

const SHAPES = ['weekly', 'biweekly', 'monthly-weekday', 'monthly-day', 'custom'] as const;
type Shape = (typeof SHAPES)[number];
const ORDINALS = ['1', '2', '3', '4', '-1'] as const;

interface Parts {
  shape: Shape;
  days: WeekdayCode[];
  ordinal: string;
  monthDay: string;
  custom: string;
}

/** A repetition in everyday words; the value is an RRULE. Needs messages `rules`. */
export function RuleField({ name, label }: { name: string; label: string }) {
  const t = useTranslations('rules.repeat');
  const { text, error, set, bind } = useField(name);
  const [parts, setParts] = useState<Parts>({
    shape: 'weekly',
    days: ['FR'],
    ordinal: '1',
    monthDay: '1',
    custom: text,
  });
  function change(next: Partial<Parts>) {
    const all = { ...parts, ...next };
    setParts(all);
    set(ruleOf(all));
  }
  const { shape, days, ordinal, monthDay, custom } = parts;
  const weekly = shape === 'weekly' || shape === 'biweekly';
  return (
    <div data-field={name} className="grid gap-4">
      <Field label={label} error={error}>
        {(control) => (
          <Select
            {...control}
            {...bind}
            options={SHAPES.map((value) => ({ value, label: t(value) }))}
            value={shape}
            onChange={(event) => change({ shape: SHAPES.find((each) => each === event.target.value) ?? 'weekly' })}
          />
        )}
      </Field>
      {shape === 'monthly-weekday' && (
        <Field label={t('which')}>
          {(control) => (
            <Select
              {...control}
              options={ORDINALS.map((value) => ({ value, label: t(`ordinal.${value}`) }))}
              value={ordinal}
              onChange={(event) => change({ ordinal: event.target.value })}
            />
          )}
        </Field>
      )}
      {(weekly || shape === 'monthly-weekday') && (
        <Fieldset legend={t('days')}>
          <div className="flex flex-wrap gap-x-5 gap-y-2">
            {WEEKDAY_CODES.map((day) => (
              <Checkbox
                key={day}
                label={t(`weekday.${day}`)}
                checked={days.includes(day)}
                onChange={(event) =>
                  change({
                    days: WEEKDAY_CODES.filter((each) => (each === day ? event.target.checked : days.includes(each))),
                  })
                }
              />
            ))}
          </div>
        </Fieldset>
      )}
      {shape === 'monthly-day' && (
        <Field label={t('month-day')} hint={t('month-day-hint')}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              className="w-24"
              value={monthDay}
              onChange={(event) => change({ monthDay: event.target.value })}
            />
          )}
        </Field>
      )}
      {shape === 'custom' && (
        <Field label={t('rule')} hint={t('rule-hint')}>
          {(control) => (
            <Input
              {...control}
              value={custom}
              spellCheck={false}
              onChange={(event) => change({ custom: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function ruleOf({ shape, days, ordinal, monthDay, custom }: Parts): string {
  const byDay = days.length > 0 ? `;BYDAY=${days.join(',')}` : '';
  switch (shape) {
    case 'weekly':
      return `FREQ=WEEKLY${byDay}`;
    case 'biweekly':
      return `FREQ=WEEKLY;INTERVAL=2${byDay}`;
    case 'monthly-weekday':
      return `FREQ=MONTHLY;BYDAY=${days.map((day) => `${ordinal}${day}`).join(',')}`;
    case 'monthly-day':
      return `FREQ=MONTHLY;BYMONTHDAY=${monthDay}`;
    default:
      return custom;
  }
}
