'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type CSSProperties, useId, useMemo } from 'react';
import { DayPicker } from 'react-day-picker';
import { HALF_HOURS } from '@/core/clock-text';
import type { LocalDate } from '@/core/zoned-time';
import { Button } from './button';
import { cn } from './class-names';
import { readersDay } from './readers-day';
import { Select, type SelectOption } from './select';

const STEP =
  'grid size-10 cursor-pointer place-items-center rounded-md text-ink-muted hover:bg-surface-hover hover:text-ink aria-disabled:invisible [&_svg]:size-5';

/**
 * One month of days to choose from, Monday first, by finger, mouse or keyboard (arrows, Page Up and Down, Home, End).
 * Days are `YYYY-MM-DD`; those before `min` and after `max` are shown and cannot be chosen. Heavy: load it when it opens.
 */
export function Calendar({
  value,
  min,
  max,
  onChoose,
  onClear,
  clock,
}: {
  /** The chosen day; empty for none. */
  value: LocalDate | '';
  min?: LocalDate;
  max?: LocalDate;
  onChoose: (date: LocalDate) => void;
  /** Absent where a day must be chosen. */
  onClear?: () => void;
  /** Where an hour goes with the day: `HH:MM`. */
  clock?: { value: string; onChoose: (clock: string) => void; onDone: () => void };
}) {
  const t = useTranslations('ui.calendar');
  const locale = useLocale();
  const id = useId();
  const words = useMemo(() => wordsFor(locale), [locale]);
  const today = new Date();
  const [chosen, first, last] = [value, min, max].map((date) => (date ? dayOf(date) : undefined));
  const now = readersDay(today);
  const isTodayOut = (min !== undefined && now < min) || (max !== undefined && now > max);
  return (
    <div className="grid gap-2">
      <DayPicker
        mode="single"
        autoFocus
        fixedWeeks
        weekStartsOn={1}
        lang={locale}
        selected={chosen}
        defaultMonth={chosen ?? (first && first > today ? first : today)}
        startMonth={first}
        endMonth={last}
        disabled={[...(first ? [{ before: first }] : []), ...(last ? [{ after: last }] : [])]}
        onDayClick={(date) => onChoose(readersDay(date))}
        formatters={{
          formatCaption: words.month,
          formatWeekdayName: words.weekday,
          formatDay: (d) => `${d.getDate()}`,
        }}
        labels={{
          labelDayButton: (date, { today: isNow, selected }) =>
            [...(isNow ? [t('today')] : []), words.day(date), ...(selected ? [t('chosen')] : [])].join(' '),
          labelGrid: words.month,
          labelNav: () => t('months'),
          labelNext: () => t('next'),
          labelPrevious: () => t('previous'),
          labelWeekday: words.longWeekday,
        }}
        components={{ Chevron }}
        classNames={CLASS_NAMES}
        style={STYLE}
      />
      {clock && (
        <div className="flex items-center gap-3 border-line border-t pt-3 pb-1 text-sm">
          <label htmlFor={id} className="shrink-0">
            {t('clock')}
          </label>
          <Select
            id={id}
            options={clockOptions(clock.value)}
            value={clock.value}
            onChange={(event) => clock.onChoose(event.target.value)}
          />
          <Button variant="primary" onClick={clock.onDone}>
            {t('done')}
          </Button>
        </div>
      )}
      <div className="flex gap-2 border-line border-t pt-2">
        {!isTodayOut && (
          <Button variant="ghost" size="sm" onClick={() => onChoose(now)}>
            {t('today')}
          </Button>
        )}
        {onClear && value && (
          <Button variant="ghost" size="sm" onClick={onClear} className="ml-auto">
            {t('clear')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Chevron({ orientation }: { orientation?: 'left' | 'right' | 'up' | 'down' }) {
  return orientation === 'left' ? <ChevronLeft aria-hidden="true" /> : <ChevronRight aria-hidden="true" />;
}

const STYLE: CSSProperties = { position: 'relative' };

const CLASS_NAMES = {
  nav: 'absolute inset-x-0 top-0 flex justify-between',
  button_previous: STEP,
  button_next: STEP,
  month_caption: 'grid min-h-10 place-items-center font-semibold',
  month_grid: 'w-full table-fixed border-separate border-spacing-0',
  weekday: 'h-8 font-normal text-ink-muted text-xs',
  week: 'h-11 pointer-coarse:h-12',
  day: 'group p-0.5 text-center',
  day_button: cn(
    'mx-auto grid h-10 w-full max-w-12 cursor-pointer place-items-center rounded-md text-sm tabular-nums hover:bg-surface-hover pointer-coarse:h-11',
    'disabled:cursor-not-allowed disabled:text-ink-muted disabled:opacity-50 disabled:hover:bg-transparent',
    'group-data-today:font-semibold group-data-today:underline group-data-today:underline-offset-4 group-[[data-today]:not([data-selected])]:text-accent',
    'group-data-selected:bg-accent group-data-selected:text-accent-ink group-data-selected:hover:bg-accent-hover',
  ),
};

/** A day as the calendar knows it: its midnight where the reader is. */
function dayOf(date: LocalDate): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
}

function wordsFor(locale: string) {
  const by = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (date: Date) => format.format(date);
  };
  return {
    month: by({ year: 'numeric', month: 'long' }),
    day: by({ dateStyle: 'full' }),
    weekday: by({ weekday: locale === 'en' ? 'short' : 'narrow' }),
    longWeekday: by({ weekday: 'long' }),
  };
}

/** Every half hour, and the one that was typed. */
function clockOptions(typed: string): SelectOption[] {
  return [...new Set([...HALF_HOURS.slice(0, -1), typed])].sort().map((value) => ({ value, label: value }));
}
