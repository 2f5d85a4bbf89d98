'use client';

import { CalendarDays } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, type PointerEvent, Suspense, useEffect, useId, useRef, useState } from 'react';
import { readTypedDate } from '@/core/typed-date';
import type { LocalDate } from '@/core/zoned-time';
import { cn } from './class-names';
import { Input, type InputProps } from './input';
import { Spinner } from './spinner';

const Calendar = lazy(() => import('./calendar').then((loaded) => ({ default: loaded.Calendar })));

export interface DateInputProps extends Omit<InputProps, 'type' | 'lead' | 'trail' | 'min' | 'max'> {
  min?: LocalDate;
  max?: LocalDate;
}

/**
 * A day, typed in any usual way or picked from a calendar; the value is `YYYY-MM-DD`, or empty. Where no script runs,
 * it is a text field that shows how to write it.
 */
export function DateInput({ min, max, className, ...rest }: DateInputProps) {
  const t = useTranslations();
  const id = useId();
  const anchor = `--${id.replace(/\W/g, '')}`;
  const frame = useRef<HTMLSpanElement>(null);
  const calendar = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** What the field held when its calendar opened; null while that is closed. */
  const [shown, setShown] = useState<string | null>(null);
  const field = () => frame.current?.querySelector('input') ?? null;

  useEffect(() => {
    const input = frame.current?.querySelector('input');
    // On the field itself: whoever hears of the change further up finds the day written out.
    const mend = () => {
      if (!input) return;
      const date = readTypedDate(input.value, localToday());
      if (date && date !== input.value) write(input, date);
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
  }, [min, max, t]);

  function choose(date: LocalDate | '') {
    const input = field();
    calendar.current?.hidePopover();
    if (!input || input.value === date) return;
    write(input, date);
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
        placeholder={t('ui.calendar.placeholder')}
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
        aria-label={t('ui.calendar.open')}
        className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-md text-ink-muted hover:text-ink disabled:hidden noscript:hidden [&_svg]:size-4"
      >
        <CalendarDays aria-hidden="true" />
      </button>
      <div
        ref={calendar}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('ui.calendar.open')}
        onToggle={(event) => setShown(event.newState === 'open' ? (field()?.value ?? '') : null)}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.hidePopover();
        }}
        style={{ positionAnchor: anchor }}
        className="anchored animate-rise sm:w-84 overflow-y-auto border border-line bg-surface-raised p-3 text-ink shadow-overlay"
      >
        {shown !== null && (
          <Suspense fallback={<Loading />}>
            <Calendar
              value={readTypedDate(shown, localToday()) ?? ''}
              min={min}
              max={max}
              onChoose={choose}
              onClear={rest.required ? undefined : () => choose('')}
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

function localToday(): LocalDate {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** As if it had been typed, so that a form that holds the value hears of it. */
function write(input: HTMLInputElement, value: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
