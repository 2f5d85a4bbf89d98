'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useRef } from 'react';
import { cn } from '@/components/ui/class-names';
import { Link } from '@/server/i18n/navigation';
import type { BoardProps } from './board';
import { useBoardWords } from './board-words';
import { BoardGhost, GhostStatus } from './ghost';
import { GridColumnView, HOUR } from './grid-column';
import { gridColumns } from './grid-columns';
import { type BoardPoint, type Ghost, useDrag } from './use-drag';
import { clockAt } from './wall-minute';

const GUTTER = 52;
const HEAD = 48;
/** Where a day begins to be of interest. */
const MORNING = 7.5 * HOUR;
const SCALE = HOUR / 60;

/** Hours downwards; beside each other the days of a week, or the units of one day. */
export function TimeGrid({ data, items, editable, base, dayHref, pending, onDrop, onOpen }: BoardProps) {
  const t = useTranslations('calendars.board');
  const words = useBoardWords(data);
  const scroller = useRef<HTMLElement | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => gridColumns(data, items), [data, items]);
  const today = data.listings[0]?.today;
  const nowMinute = data.listings[0]?.nowMinute ?? -1;

  const start = useCallback((element: HTMLElement | null) => {
    if (element && !scroller.current) element.scrollTop = MORNING;
    scroller.current = element;
  }, []);

  function pointAt({ clientX, clientY }: { clientX: number; clientY: number }): BoardPoint | null {
    const box = body.current?.getBoundingClientRect();
    if (!box) return null;
    const at = Math.floor(((clientX - box.left - GUTTER) / (box.width - GUTTER)) * columns.length);
    const column = columns[Math.min(Math.max(at, 0), columns.length - 1)];
    if (!column || clientX < box.left + GUTTER) return null;
    return { unit: column.unit ?? 0, minute: column.day * 1440 + (clientY - box.top) / SCALE };
  }

  const { ghost, clear, handlers } = useDrag({
    surface: scroller,
    items,
    editable,
    axis: 'y',
    end: data.days * 1440,
    pointAt,
    stepOf: (unit) => data.listings[data.units[unit]?.listing ?? 0]?.step ?? 15,
    mayChangeUnit: (from, to) => data.days === 1 && data.units[from]?.listing === data.units[to]?.listing,
    onDrop: (wish) => onDrop(wish, clear),
    onOpen,
  });
  const least = data.days === 1 ? 132 : 96;
  return (
    <section
      ref={start}
      data-board
      aria-label={t('label')}
      aria-describedby="board-hint"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever scrolls by keys needs a way in
      tabIndex={0}
      {...handlers}
      className="max-h-[calc(100dvh-18rem)] min-h-80 touch-pan-x touch-pan-y select-none overflow-auto rounded-lg border border-line bg-surface-raised shadow-card"
    >
      <GhostStatus ghost={ghost} first={data.first} />
      <div style={{ minWidth: GUTTER + columns.length * least }}>
        <div
          data-still
          className="sticky top-0 z-20 flex border-line border-b bg-surface-raised"
          style={{ height: HEAD }}
        >
          <div className="sticky left-0 z-10 shrink-0 bg-surface-raised" style={{ width: GUTTER }} />
          {columns.map(({ key, day, unit, hidden }) => {
            const name = words.days[day];
            const of = unit === null ? undefined : data.units[unit];
            const listing = of && data.listings[of.listing];
            return (
              <div key={key} className="flex min-w-0 flex-1 flex-col justify-center border-line border-l px-2">
                {of && listing ? (
                  <>
                    <b className="truncate font-medium text-xs">{listing.single ? listing.title : of.name}</b>
                    {!listing.single && <span className="truncate text-2xs text-ink-muted">{listing.title}</span>}
                  </>
                ) : (
                  name && (
                    <Link
                      href={dayHref.replace('DATE', name.date)}
                      aria-label={name.full}
                      className={cn(
                        'flex items-baseline gap-1.5 text-xs',
                        name.date === today ? 'text-accent' : 'text-ink-muted',
                      )}
                    >
                      {name.weekday}
                      <b className={cn('font-semibold text-base', name.date === today ? 'text-accent' : 'text-ink')}>
                        {name.day}
                      </b>
                      {hidden > 0 && (
                        <span className="ml-auto text-2xs text-ink-muted">{t('more', { count: hidden })}</span>
                      )}
                    </Link>
                  )
                )}
              </div>
            );
          })}
        </div>
        <div ref={body} className="relative flex" style={{ height: 24 * HOUR }}>
          <div data-still className="sticky left-0 z-10 shrink-0 bg-surface-raised" style={{ width: GUTTER }}>
            {Array.from({ length: 23 }, (_, hour) => (
              <span
                key={clockAt((hour + 1) * 60)}
                className="absolute right-2 -translate-y-1/2 text-2xs text-ink-muted tabular-nums"
                style={{ top: (hour + 1) * HOUR }}
              >
                {clockAt((hour + 1) * 60)}
              </span>
            ))}
          </div>
          {columns.map((column) => (
            <GridColumnView
              key={column.key}
              column={column}
              base={base}
              nameOf={words.nameOf}
              nowMinute={Math.floor(nowMinute / 1440) === column.day ? nowMinute % 1440 : null}
            />
          ))}
          {ghost && (
            <div className="pointer-events-none absolute inset-y-0 right-0" style={{ left: GUTTER }}>
              {ghostParts(ghost, columns).map(({ key, at, start: from, end }) => (
                <BoardGhost
                  key={key}
                  ghost={ghost}
                  first={data.first}
                  settled={pending}
                  style={{
                    top: from * SCALE,
                    height: Math.max(12, (end - from) * SCALE),
                    left: `calc(${(at / columns.length) * 100}% + 2px)`,
                    width: `calc(${100 / columns.length}% - 6px)`,
                  }}
                />
              ))}
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

/** The ghost on each day that it touches. */
function ghostParts(ghost: Ghost, columns: readonly { key: string; day: number; unit: number | null }[]) {
  return columns.flatMap(({ key, day, unit }, at) => {
    const [start, end] = [Math.max(0, ghost.start - day * 1440), Math.min(1440, ghost.end - day * 1440)];
    return start < end && (unit === null || unit === ghost.unit) ? [{ key, at, start, end }] : [];
  });
}
