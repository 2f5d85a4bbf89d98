'use client';

import { cn } from '@/components/ui/class-names';
import type { BoardData } from './board-model';
import { LABEL } from './timeline-row';
import { clockAt, type DayName } from './wall-minute';

const TICKS = [60, 120, 180, 360, 720];
const TICK_WIDTH = 44;

/** How far apart hours are named at a scale; null: there is no room for them. */
export function tickMinutes(scale: number): number | null {
  return TICKS.find((minutes) => minutes * scale >= TICK_WIDTH) ?? null;
}

/** The days above a timeline, with hours where they fit; it stays in sight. */
export function TimelineHead({
  data,
  days,
  dayWidth,
  tick,
}: {
  data: BoardData;
  days: readonly DayName[];
  dayWidth: number;
  tick: number | null;
}) {
  const today = data.listings[0]?.today;
  const hours = tick === null ? [] : Array.from({ length: 1440 / tick - 1 }, (_, n) => (n + 1) * tick);
  return (
    <div data-still className="sticky top-0 z-20 flex h-11 w-full border-line border-b bg-surface-raised">
      <div className="sticky left-0 z-10 border-line border-r bg-surface-raised" style={{ width: LABEL }} />
      {days.map(({ date, weekday, day }) => (
        <div key={date} className="relative shrink-0 border-line border-r" style={{ width: dayWidth }}>
          <span
            className={cn(
              'sticky left-48 inline-flex items-baseline gap-1.5 px-2 pt-1 text-xs',
              date === today ? 'text-accent' : 'text-ink-muted',
            )}
          >
            {weekday}
            <b className={cn('font-semibold text-sm', date === today ? 'text-accent' : 'text-ink')}>{day}</b>
          </span>
          {hours.map((minute) => (
            <span
              key={minute}
              className="absolute bottom-0 -translate-x-1/2 text-2xs text-ink-muted tabular-nums"
              style={{ left: (minute / 1440) * dayWidth }}
            >
              {clockAt(minute).slice(0, 2)}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
