'use client';

import { memo } from 'react';
import { cn } from '@/components/ui/class-names';
import type { BoardClosure, BoardItem } from './board-model';
import { HATCHED, ITEM_LOOKS } from './item-look';
import { clockAt } from './wall-minute';

export const ROW = 44;
export const LABEL = 184;

/** Narrower than this, a block says nothing by itself. */
const SAYS_NAME = 44;
const SAYS_TIME = 104;

/** One unit's time. Redrawn only when its own things or the scale change, never while something is dragged. */
export const TimelineRow = memo(function TimelineRow({
  top,
  label,
  items,
  closures,
  scale,
  width,
  background,
  base,
  nameOf,
}: {
  top: number;
  label: string;
  /** With their places among all items. */
  items: readonly (readonly [at: number, item: BoardItem])[];
  closures: readonly BoardClosure[];
  /** Pixels a minute. */
  scale: number;
  width: number;
  background: string;
  base: string;
  nameOf: (item: BoardItem) => string;
}) {
  const left = (minute: number) => Math.max(0, minute * scale);
  const wide = (start: number, end: number) => Math.max(3, Math.min(width, end * scale) - left(start) - 1);
  return (
    <div className="absolute left-0 flex border-line border-b" style={{ top, height: ROW, width: width + LABEL }}>
      <div
        data-still
        className="sticky left-0 z-10 flex shrink-0 items-center border-line border-r bg-surface-raised px-3 text-sm"
        style={{ width: LABEL }}
      >
        <span className="truncate" title={label}>
          {label}
        </span>
      </div>
      <div className="relative flex-1 overflow-hidden" style={{ background }}>
        {closures.map(({ start, end, label: reason }) => (
          <span
            key={`${start} ${end} ${reason}`}
            title={reason}
            className={cn('absolute inset-y-0 truncate px-1.5 text-2xs leading-10', HATCHED)}
            style={{ left: left(start), width: wide(start, end) }}
          >
            {wide(start, end) > SAYS_NAME && reason}
          </span>
        ))}
        {items.map(([at, item]) => {
          const size = wide(item.start, item.end);
          return (
            <a
              key={`${item.id} ${item.unit}`}
              data-item={at}
              href={`${base}/bookings/${item.id}`}
              draggable={false}
              aria-label={nameOf(item)}
              className={cn(
                'absolute top-1 block h-9 overflow-hidden whitespace-nowrap rounded-xs border-l-3 text-2xs leading-4 hover:z-1 hover:shadow-lift',
                size > SAYS_NAME ? 'px-1.5 py-0.5' : 'border-l-2',
                item.movable ? 'cursor-grab' : 'cursor-pointer',
                ITEM_LOOKS[item.state],
              )}
              style={{ left: left(item.start), width: size }}
            >
              {size > SAYS_NAME && <b className="block truncate font-medium">{item.customer}</b>}
              {size > SAYS_TIME && (
                <span className="block truncate tabular-nums">
                  {clockAt(item.start)}–{clockAt(item.end, true)}
                </span>
              )}
            </a>
          );
        })}
      </div>
    </div>
  );
});
