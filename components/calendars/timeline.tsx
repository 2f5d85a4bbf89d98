'use client';

import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { BoardProps } from './board';
import { type BoardData, type BoardItem, type BoardListing, closes } from './board-model';
import { useBoardWords } from './board-words';
import { BoardGhost, GhostStatus } from './ghost';
import { TimelineHead, tickMinutes } from './timeline-head';
import { LABEL, ROW, TimelineRow } from './timeline-row';
import { type BoardPoint, useDrag } from './use-drag';

const HEAD = 44;
const GROUP = 30;
const NARROWEST_DAY = 96;
const ZOOMS = [1, 2, 4, 8] as const;
/** Rows drawn beyond both edges, so that scrolling and tabbing find them there. */
const SPARE = 6;

type Line = { top: number; height: number } & ({ unit: number } | { group: string });

/** A line for each unit, and one above the units of a listing that has several. */
function linesOf({ listings, units }: BoardData): { lines: Line[]; height: number } {
  const lines: Line[] = [];
  let top = 0;
  let listing = -1;
  for (const [unit, each] of units.entries()) {
    const of = listings[each.listing];
    if (each.listing !== listing && of && !of.single) {
      lines.push({ top, height: GROUP, group: of.title });
      top += GROUP;
    }
    listing = each.listing;
    lines.push({ top, height: ROW, unit });
    top += ROW;
  }
  return { lines, height: top };
}

/** Units below each other, time to the right. Only the rows in sight are in the page, however many units there are. */
export function Timeline({ data, items, editable, base, pending, onDrop, onOpen }: BoardProps) {
  const t = useTranslations('calendars.board');
  const words = useBoardWords(data);
  const scroller = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 720, width: 1140 });
  const [zoom, setZoom] = useState(0);
  const { lines, height } = useMemo(() => linesOf(data), [data]);
  const byUnit = useMemo(() => itemsByUnit(items, data.units.length), [items, data.units.length]);
  const dayWidth = Math.max(NARROWEST_DAY, Math.floor((seen.width - LABEL - 2) / data.days)) * (ZOOMS[zoom] ?? 1);
  const scale = dayWidth / 1440;
  const width = dayWidth * data.days;
  const backgrounds = useMemo(() => backgroundsOf(data, dayWidth), [data, dayWidth]);

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element || element.clientWidth === 0) return;
    // In steps of a row: most of scrolling then draws nothing at all.
    const top = Math.floor(element.scrollTop / ROW) * ROW;
    const next = { top, height: element.clientHeight, width: element.clientWidth };
    setSeen((now) => (now.top === next.top && now.height === next.height && now.width === next.width ? now : next));
  }, []);
  useEffect(() => {
    if (!scroller.current) return;
    const observer = new ResizeObserver(look);
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [look]);

  function pointAt({ clientX, clientY }: { clientX: number; clientY: number }): BoardPoint | null {
    const element = scroller.current;
    if (!element) return null;
    const box = element.getBoundingClientRect();
    const x = clientX - box.left + element.scrollLeft - LABEL;
    const y = clientY - box.top + element.scrollTop - HEAD;
    const line = lines.findLast((each) => each.top <= y) ?? lines[0];
    if (!line || !('unit' in line) || x < 0) return null;
    return { unit: line.unit, minute: Math.min(x / scale, data.days * 1440) };
  }

  function focusNeighbour(item: BoardItem, by: 1 | -1) {
    for (let unit = item.unit + by; unit >= 0 && unit < data.units.length; unit += by) {
      const near = byUnit[unit]?.toSorted(
        (a, b) => Math.abs(a[1].start - item.start) - Math.abs(b[1].start - item.start),
      )[0];
      if (!near) continue;
      const line = lines.find((each) => 'unit' in each && each.unit === unit);
      scroller.current?.scrollTo({ top: Math.max(0, (line?.top ?? 0) - seen.height / 2) });
      look();
      requestAnimationFrame(() =>
        requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-item="${near[0]}"]`)?.focus()),
      );
      return;
    }
  }

  const { ghost, clear, handlers } = useDrag({
    surface: scroller,
    items,
    editable,
    axis: 'x',
    end: data.days * 1440,
    pointAt,
    stepOf: (unit) => data.listings[data.units[unit]?.listing ?? 0]?.step ?? 15,
    mayChangeUnit: (from, to) => data.units[from]?.listing === data.units[to]?.listing,
    onDrop: (wish) => onDrop(wish, clear),
    onOpen,
    onNeighbour: focusNeighbour,
  });
  const shown = lines.filter(
    (line) => line.top + line.height > seen.top - SPARE * ROW && line.top < seen.top + seen.height + SPARE * ROW,
  );
  const ghostLine = ghost && lines.find((line) => 'unit' in line && line.unit === ghost.unit);
  return (
    <div className="relative">
      <GhostStatus ghost={ghost} first={data.first} />
      <section
        ref={scroller}
        data-board
        aria-label={t('label')}
        aria-describedby="board-hint"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever scrolls by keys needs a way in
        tabIndex={0}
        onScroll={look}
        {...handlers}
        className="max-h-[calc(100dvh-18rem)] min-h-80 touch-pan-x touch-pan-y select-none overflow-auto rounded-lg border border-line bg-surface-raised shadow-card"
      >
        <div className="relative" style={{ height: height + HEAD, width: width + LABEL }}>
          <TimelineHead data={data} days={words.days} dayWidth={dayWidth} tick={tickMinutes(scale)} />
          <div className="absolute left-0" style={{ top: HEAD }}>
            {shown.map((line) =>
              'unit' in line ? (
                <TimelineRow
                  key={line.unit}
                  top={line.top}
                  label={labelOf(data, line.unit)}
                  items={byUnit[line.unit] ?? NONE}
                  closures={closuresOf(data, line.unit)}
                  scale={scale}
                  width={width}
                  background={backgrounds[line.unit] ?? ''}
                  base={base}
                  nameOf={words.nameOf}
                />
              ) : (
                <div
                  key={`group ${line.group}`}
                  data-still
                  className="absolute left-0 flex items-center border-line border-b bg-surface-sunken"
                  style={{ top: line.top, height: GROUP, width: width + LABEL }}
                >
                  <b className="sticky left-0 px-3 font-medium text-xs">{line.group}</b>
                </div>
              ),
            )}
            {ghost && ghostLine && (
              <BoardGhost
                ghost={ghost}
                first={data.first}
                settled={pending}
                style={{
                  top: ghostLine.top + 3,
                  height: ROW - 6,
                  left: LABEL + ghost.start * scale,
                  width: Math.max(4, (ghost.end - ghost.start) * scale),
                }}
              />
            )}
          </div>
          <NowLine at={LABEL + (data.listings[0]?.nowMinute ?? -1) * scale} from={LABEL} to={LABEL + width} />
        </div>
      </section>
      <div className="absolute right-4 bottom-4 flex rounded-md border border-line bg-surface-raised shadow-lift">
        <IconButton
          size="sm"
          label={t('zoom-out')}
          icon={<Minus />}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <IconButton
          size="sm"
          label={t('zoom-in')}
          icon={<Plus />}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
      </div>
    </div>
  );
}

const NONE: readonly (readonly [number, BoardItem])[] = [];
const closureLists = new WeakMap<BoardData, Map<number, ReturnType<typeof filterClosures>>>();

function filterClosures(data: BoardData, unit: number) {
  const listing = data.units[unit]?.listing ?? -1;
  return data.closures.filter((each) => closes(each, unit, listing));
}

/** The same list each time, so that a row knows that nothing changed. */
function closuresOf(data: BoardData, unit: number) {
  const known = closureLists.get(data) ?? new Map<number, ReturnType<typeof filterClosures>>();
  closureLists.set(data, known);
  const list = known.get(unit) ?? filterClosures(data, unit);
  known.set(unit, list);
  return list;
}

function labelOf({ units, listings }: BoardData, unit: number): string {
  const { name = '', listing = 0 } = units[unit] ?? {};
  const of = listings[listing];
  return of?.single ? of.title : name;
}

function itemsByUnit(items: readonly BoardItem[], units: number): (readonly [number, BoardItem])[][] {
  const lists = Array.from({ length: units }, (): (readonly [number, BoardItem])[] => []);
  for (const [at, item] of items.entries()) lists[item.unit]?.push([at, item]);
  return lists;
}

/** Day lines, and closed hours shaded: one background a unit, not an element each. */
function backgroundsOf({ listings, units, days }: BoardData, dayWidth: number): string[] {
  const lines = `repeating-linear-gradient(to right, transparent 0 ${dayWidth - 1}px, var(--line) 0 ${dayWidth}px)`;
  const share = (minute: number) => `${((minute / (days * 1440)) * 100).toFixed(3)}%`;
  const background = (closedHours: BoardListing['closedHours']) => {
    const stops = closedHours.map(
      ([from, to]) =>
        `transparent ${share(from)}, var(--surface) ${share(from)}, var(--surface) ${share(to)}, transparent ${share(to)}`,
    );
    return stops.length === 0 ? lines : `${lines}, linear-gradient(to right, transparent 0, ${stops.join(', ')})`;
  };
  const shared = listings.map(({ closedHours }) => background(closedHours));
  return units.map(({ listing, closedHours }) => (closedHours ? background(closedHours) : (shared[listing] ?? lines)));
}

function NowLine({ at, from, to }: { at: number; from: number; to: number }) {
  if (at < from || at > to) return null;
  return (
    <span aria-hidden="true" className="pointer-events-none absolute inset-y-0 z-5 w-px bg-danger" style={{ left: at }}>
      <span className="sticky top-9 -ml-[3px] block size-[7px] rounded-full bg-danger" />
    </span>
  );
}
