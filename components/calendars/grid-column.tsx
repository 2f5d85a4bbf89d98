'use client';

import { memo } from 'react';
import { cn } from '@/components/ui/class-names';
import type { BoardItem } from './board-model';
import type { GridColumn } from './grid-columns';
import { HATCHED, ITEM_LOOKS } from './item-look';
import { clockAt } from './wall-minute';

/** Pixels of an hour. */
export const HOUR = 46;
const SCALE = HOUR / 60;
const HOUR_LINES = `repeating-linear-gradient(to bottom, transparent 0 ${HOUR - 1}px, var(--line) 0 ${HOUR}px)`;
/** Lower than this, time and name share a line. */
const TWO_LINES = 38;
/** Beside more than this, a name alone has room. */
const MOST_WITH_TIME = 3;

/** A day, or a unit's day. Redrawn only when its own things change. */
export const GridColumnView = memo(function GridColumnView({
  column,
  base,
  nameOf,
  nowMinute,
}: {
  column: GridColumn;
  base: string;
  nameOf: (item: BoardItem) => string;
  nowMinute: number | null;
}) {
  return (
    <div className="relative min-w-0 flex-1 border-line border-l" style={{ background: HOUR_LINES }}>
      {column.closedHours.map(([from, to]) => (
        <span
          key={from}
          className="absolute inset-x-0 bg-surface mix-blend-multiply dark:mix-blend-normal"
          style={{ top: from * SCALE, height: (to - from) * SCALE }}
        />
      ))}
      {column.closures.map(({ of, start, end }) => (
        <span
          key={`${of.start} ${of.listing} ${of.unit}`}
          title={of.label}
          className={cn('absolute inset-x-0 truncate px-1.5 pt-0.5 text-2xs', HATCHED)}
          style={{ top: start * SCALE, height: (end - start) * SCALE }}
        >
          {of.label}
        </span>
      ))}
      {column.items.map(({ of: { at, item }, start, end, place, places }) => {
        const height = Math.max(16, (end - start) * SCALE - 2);
        return (
          <a
            key={item.id}
            data-item={at}
            href={`${base}/bookings/${item.id}`}
            draggable={false}
            aria-label={nameOf(item)}
            className={cn(
              'absolute block overflow-hidden rounded-xs border-l-3 px-1.5 text-2xs leading-4 hover:z-1 hover:shadow-lift',
              item.movable ? 'cursor-grab' : 'cursor-pointer',
              height >= TWO_LINES && 'py-0.5',
              ITEM_LOOKS[item.state],
            )}
            style={{
              top: start * SCALE + 1,
              height,
              left: `calc(${(place / places) * 100}% + 1px)`,
              width: `calc(${100 / places}% - ${place === places - 1 ? 6 : 3}px)`,
            }}
          >
            <b className="truncate font-medium" style={{ display: height >= TWO_LINES ? 'block' : undefined }}>
              {item.customer}
            </b>{' '}
            {places <= MOST_WITH_TIME && (
              <span className="whitespace-nowrap tabular-nums">
                {clockAt(item.start)}
                {height >= TWO_LINES && places < MOST_WITH_TIME && `–${clockAt(item.end, true)}`}
              </span>
            )}
          </a>
        );
      })}
      {nowMinute !== null && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-0 z-5 h-px bg-danger before:absolute before:-top-[3px] before:-left-[3px] before:size-[7px] before:rounded-full before:bg-danger"
          style={{ top: nowMinute * SCALE }}
        />
      )}
    </div>
  );
});
