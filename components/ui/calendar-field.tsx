'use client';

import { CalendarDays } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, type PointerEvent, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { LocalDate } from '@/core/zoned-time';
import { cn } from './class-names';
import { Input, type InputProps } from './input';
import { readersDay } from './readers-day';
import { Spinner } from './spinner';

const Calendar = lazy(() => import('./calendar').then((loaded) => ({ default: loaded.Calendar })));

export interface CalendarFieldProps extends Omit<InputProps, 'type' | 'lead' | 'trail' | 'min' | 'max'> {
  /** What was typed, written out: a day, with its hour if `hasClock`. Null where it is none. */
  read: (text: string, today: LocalDate) => string | null;
  hasClock?: boolean;
  min?: LocalDate;
  max?: LocalDate;
}

/** What is meant where a day is picked before its hour. */
const USUAL_CLOCK = '09:00';
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/**
 * A text field with a calendar behind it: what DateInput and MomentInput share. Where no script runs, it is a text field
 * that shows how to write it.
 */
export function CalendarField({ read, hasClock = false, min, max, className, ...rest }: CalendarFieldProps) {
  const t = useTranslations();
  const id = useId();
  const anchor = `--${id.replace(/\W/g, '')}`;
  const frame = useRef<HTMLSpanElement>(null);
  const calendar = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** What the field held when its calendar opened; null while that is closed. */
  const [shown, setShown] = useState<string | null>(null);
  const label = t(hasClock ? 'ui.calendar.open-clock' : 'ui.calendar.open');
  const field = () => frame.current?.querySelector('input') ?? null;

  useEffect(() => {
    const input = frame.current?.querySelector('input');
    // On the field itself: whoever hears of the change further up finds the day written out.
    const mend = () => {
      if (!input) return;
      const written = read(input.value, readersDay(new Date()));
      if (written && written !== input.value) write(input, written);
      const date = written?.slice(0, DAY_LENGTH);
      const fault =
        input.value && !date
          ? 'invalid-date'
          : date && min && date < min
            ? 'date-too-early'
            : date && max && date > max
              ? 'date-too-late'
              : null;
      input.setCustomValidity(fault ? t(`fields.${fault}`) : '');
    };
    const forgive = () => input?.setCustomValidity('');
    input?.addEventListener('change', mend);
    input?.addEventListener('input', forgive);
    return () => {
      input?.removeEventListener('change', mend);
      input?.removeEventListener('input', forgive);
    };
  }, [read, min, max, t]);

  const chosen = (shown !== null && read(shown, readersDay(new Date()))) || '';
  const [date, clock] = [chosen.slice(0, DAY_LENGTH), chosen.slice(DAY_LENGTH + 1) || USUAL_CLOCK];

  /** What is chosen is what would have been typed. */
  function enter(text: string, isLast: boolean) {
    const input = field();
    if (isLast) calendar.current?.hidePopover();
    else setShown(text);
    if (!input || input.value === text) return;
    write(input, text);
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** A finger picks: the keyboard on the screen would only be in the way. */
  function openByTouch(event: PointerEvent<HTMLInputElement>) {
    if (event.pointerType !== 'touch' || rest.disabled || rest.readOnly) return;
    event.currentTarget.inputMode = 'none';
  }

  return (
    <span ref={frame} style={{ anchorName: anchor }} className={cn('relative block w-full min-w-36', className)}>
      <Input
        autoComplete="off"
        inputMode="numeric"
        placeholder={t(hasClock ? 'ui.calendar.placeholder-clock' : 'ui.calendar.placeholder')}
        {...rest}
        className="pr-10 tabular-nums"
        onPointerDown={openByTouch}
        onClick={(event) => {
          if (event.currentTarget.inputMode === 'none' && button.current) {
            calendar.current?.showPopover({ source: button.current });
          }
        }}
      />
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        disabled={rest.disabled}
        aria-label={label}
        className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-md text-ink-muted hover:text-ink disabled:hidden noscript:hidden [&_svg]:size-4"
      >
        <CalendarDays aria-hidden="true" />
      </button>
      <div
        ref={calendar}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onToggle={(event) => setShown(event.newState === 'open' ? (field()?.value ?? '') : null)}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.hidePopover();
        }}
        style={{ positionAnchor: anchor }}
        className="anchored animate-rise sm:w-84 overflow-y-auto border border-line bg-surface-raised p-3 text-ink text-sm shadow-overlay"
      >
        {shown !== null && (
          <Suspense fallback={<Loading />}>
            <Calendar
              value={date}
              min={min}
              max={max}
              onChoose={(day) => enter(hasClock ? `${day} ${clock}` : day, !hasClock)}
              onClear={rest.required ? undefined : () => enter('', true)}
              clock={
                hasClock
                  ? {
                      value: clock,
                      onChoose: (each) => enter(`${date || readersDay(new Date())} ${each}`, false),
                      onDone: () => calendar.current?.hidePopover(),
                    }
                  : undefined
              }
            />
          </Suspense>
        )}
      </div>
    </span>
  );
}

/** As high as the calendar that comes in its place. */
function Loading() {
  return (
    <div className="grid h-96 place-items-center text-ink-muted">
      <Spinner className="size-6" />
    </div>
  );
}

/** As if it had been typed, so that a form that holds the value hears of it. */
function write(input: HTMLInputElement, value: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
