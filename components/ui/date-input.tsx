'use client';

import { readTypedDate } from '@/core/typed-date';
import { CalendarField, type CalendarFieldProps } from './calendar-field';

/**
 * A day, typed in any usual way or picked from a calendar; the value is `YYYY-MM-DD`, or empty, or what was typed and is
 * no day.
 */
export function DateInput(props: Omit<CalendarFieldProps, 'read' | 'hasClock'>) {
  return <CalendarField {...props} read={readTypedDate} />;
}
