'use client';

import { useTranslations } from 'next-intl';
import { get, useFormState } from 'react-hook-form';
import { useField } from '@/components/form/use-field';
import { Button } from '@/components/ui/button';
import { FieldMessage } from '@/components/ui/field';
import type { WeeklyRange } from '@/domain/listings/rules';
import { OpeningDay } from './opening-day';
import { copyDay, sameHours, WEEKDAYS } from './weekly-hours';

const PRESETS = {
  office: () => sameHours([1, 2, 3, 4, 5], 9 * 60, 18 * 60),
  daily: () => sameHours(WEEKDAYS, 8 * 60, 22 * 60),
  always: () => sameHours(WEEKDAYS, 0, 1440),
} as const;
const PRESET_NAMES = ['office', 'daily', 'always'] as const;

/** Hours of the week, any number of ranges a day, past midnight too. Needs messages `listings`. */
export function WeekField({ name, disabled = false }: { name: string; disabled?: boolean }) {
  const t = useTranslations('listings.editor');
  const { value, set } = useField(name);
  const { errors } = useFormState();
  const ranges = Array.isArray(value) ? value.filter(isRange) : [];
  const whole: unknown = get(errors, `${name}.message`);

  function messageAt(index: number): string | undefined {
    const error: unknown = get(errors, `${name}.${index}`);
    return findMessage(error);
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-ink-muted text-sm">{t('presets.label')}</span>
        {PRESET_NAMES.map((preset) => (
          <Button key={preset} size="sm" disabled={disabled} onClick={() => set(PRESETS[preset]())}>
            {t(`presets.${preset}`)}
          </Button>
        ))}
      </div>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
        {WEEKDAYS.map((weekday) => (
          <OpeningDay
            key={weekday}
            name={name}
            weekday={weekday}
            ranges={ranges
              .map((range, index) => ({ range, index, error: messageAt(index) }))
              .filter((each) => each.range.weekday === weekday)}
            all={ranges}
            disabled={disabled}
            onChange={set}
            onCopy={(days) => set(copyDay(ranges, weekday, days))}
          />
        ))}
      </ul>
      <FieldMessage id={`${name}-error`}>{typeof whole === 'string' && whole}</FieldMessage>
    </>
  );
}

function isRange(value: unknown): value is WeeklyRange {
  return typeof value === 'object' && value !== null && 'weekday' in value && 'startMinute' in value;
}

function findMessage(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string') return error.message;
  return Object.values(error).map(findMessage).find(Boolean);
}
