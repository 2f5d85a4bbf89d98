'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { cn } from '@/components/ui/class-names';
import { DateInput } from '@/components/ui/date-input';
import { IconButton } from '@/components/ui/icon-button';
import { isLocalDate } from '@/core/local-date';
import { freeMinutes } from '@/domain/availability/slot-rules';
import type { BookingPanelView } from '@/domain/bookings/panel-query';
import { dayText } from '../bookings/format-time';

const DAY_MS = 86_400_000;
const noon = (date: string) => new Date(`${date}T12:00:00Z`);
const plusDays = (date: string, days: number) =>
  new Date(noon(date).getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** Seven days with how much of each is free; weeks forth and back, and any day by typing it. */
export function WeekStrip({
  view,
  units,
  date,
  onChoose,
}: {
  view: BookingPanelView;
  units: number;
  date: string;
  onChoose: (date: string) => void;
}) {
  const t = useTranslations('availability.panel');
  const locale = useLocale();
  /** What stands in the field while it is no day that can be chosen, and the day that stays chosen meanwhile. */
  const [typed, setTyped] = useState<{ text: string; on: string } | null>(null);
  const [from, setFrom] = useState(() => weekWith(date, view.today));
  const dates = Array.from({ length: 7 }, (_, n) => plusDays(from, n));
  const weekday = new Intl.DateTimeFormat(locale, { weekday: locale === 'en' ? 'short' : 'narrow', timeZone: 'UTC' });

  function type(text: string) {
    const isDay = isLocalDate(text) && text >= view.today && text <= view.lastDay;
    setTyped({ text, on: isDay ? text : date });
    if (!isDay) return;
    setFrom(weekWith(text, view.today));
    onChoose(text);
  }

  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-1">
        <IconButton
          size="sm"
          label={t('earlier')}
          icon={<ChevronLeft />}
          disabled={from <= view.today}
          onClick={() => setFrom(plusDays(from, -7))}
        />
        <DateInput
          required
          aria-label={t('day')}
          value={typed?.on === date ? typed.text : date}
          min={view.today}
          max={view.lastDay}
          onChange={(event) => type(event.target.value)}
        />
        <IconButton
          size="sm"
          label={t('later')}
          icon={<ChevronRight />}
          disabled={plusDays(from, 7) > view.lastDay}
          onClick={() => setFrom(plusDays(from, 7))}
        />
      </div>
      <fieldset className="grid grid-cols-7 gap-1">
        <legend className="sr-only">{t('week')}</legend>
        {dates.map((each) => {
          const day = view.days.find((known) => known.date === each);
          const minutes = freeMinutes(day, units, view.stepMinutes);
          const beyond = each < view.today || each > view.lastDay;
          return (
            <button
              key={each}
              type="button"
              disabled={beyond || minutes === 0}
              aria-pressed={each === date}
              aria-label={`${dayText(noon(each), locale, 'UTC')} ${freeText(minutes)}`}
              onClick={() => onChoose(each)}
              className={cn(
                'grid min-h-16 justify-items-center gap-0.5 rounded-md border border-transparent py-1.5 transition-colors',
                each === date
                  ? 'bg-accent text-accent-ink'
                  : 'enabled:hover:border-line-strong enabled:hover:bg-surface-hover disabled:text-ink-muted',
              )}
            >
              <span className="text-2xs">{weekday.format(noon(each))}</span>
              <span className="font-semibold text-sm tabular-nums">{Number(each.slice(8))}</span>
              <span className={cn('text-2xs tabular-nums', each === date ? '' : minutes > 0 ? 'text-accent' : '')}>
                {beyond ? '·' : minutes > 0 ? t('hours', { hours: Math.round(minutes / 6) / 10 }) : t('nothing')}
              </span>
            </button>
          );
        })}
      </fieldset>
    </div>
  );

  function freeText(minutes: number): string {
    return minutes > 0 ? t('free-hours', { hours: Math.round(minutes / 6) / 10 }) : t('day-full');
  }
}

/** Weeks are counted from today, so that the first one is never half in the past. */
function weekWith(date: string, today: string): string {
  const days = Math.round((noon(date).getTime() - noon(today).getTime()) / DAY_MS);
  return plusDays(today, Math.floor(days / 7) * 7);
}
