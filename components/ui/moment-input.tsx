'use client';

import { readTypedMoment } from '@/core/typed-date';
import type { LocalDate } from '@/core/zoned-time';
import { CalendarField, type CalendarFieldProps } from './calendar-field';

interface MomentInputProps
  extends Omit<CalendarFieldProps, 'read' | 'hasClock' | 'value' | 'defaultValue' | 'onChange'> {
  value?: string;
  defaultValue?: string;
  /** Hears of the moment, or of what was typed while that is none. */
  onType?: (moment: string) => void;
}

/** A day and an hour of the wall clock, typed or picked: `YYYY-MM-DDTHH:MM`, which people see without its T. */
export function MomentInput({ value, defaultValue, onType, ...rest }: MomentInputProps) {
  return (
    <CalendarField
      {...rest}
      hasClock
      read={readShown}
      {...(value !== undefined && { value: asShown(value) })}
      {...(defaultValue !== undefined && { defaultValue: asShown(defaultValue) })}
      {...(onType && { onChange: (event) => onType(event.target.value.replace(SHOWN, '$1T$2')) })}
    />
  );
}

const SHOWN = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d)$/;

function asShown(moment: string): string {
  return moment.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/, '$1 $2');
}

function readShown(text: string, today: LocalDate): string | null {
  const moment = readTypedMoment(text, today);
  return moment && asShown(moment);
}
