'use client';

import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { BoardItem } from './board-model';

/** A wish that is not yet sent: where something would lie. Without an item: something new. */
export interface Ghost {
  item: BoardItem | null;
  unit: number;
  start: number;
  end: number;
}

/** Where on the board a pointer is. */
export interface BoardPoint {
  unit: number;
  minute: number;
}

interface Grab {
  mode: 'move' | 'start' | 'end' | 'create';
  item: BoardItem | null;
  origin: BoardPoint;
  x: number;
  y: number;
  pointer: number;
  started: boolean;
  hold?: ReturnType<typeof setTimeout>;
}

export interface DragOptions {
  surface: RefObject<HTMLElement | null>;
  items: readonly BoardItem[];
  /** Whoever may not change anything only opens things. */
  editable: boolean;
  /** Which way time runs. */
  axis: 'x' | 'y';
  /** The last minute of the view. */
  end: number;
  pointAt: (event: { clientX: number; clientY: number }) => BoardPoint | null;
  stepOf: (unit: number) => number;
  /** True where an item may be dragged from one unit to another. */
  mayChangeUnit: (from: number, to: number) => boolean;
  onDrop: (ghost: Ghost) => void;
  onOpen: (item: BoardItem) => void;
  /** Up and down in a timeline: to the neighbour. */
  onNeighbour?: (item: BoardItem, by: 1 | -1) => void;
}

const FAR_ENOUGH = 4;
const EDGE = 7;
const LONG_PRESS_MS = 380;

/**
 * Dragging and its twin on the keyboard, for any board: pointer events on the surface, one ghost, nothing sent until
 * the drop is confirmed. A finger scrolls, and drags after a long press.
 */
export function useDrag(options: DragOptions) {
  const { surface, items, editable, axis, end, pointAt, stepOf, mayChangeUnit, onDrop, onOpen, onNeighbour } = options;
  const [ghost, setGhost] = useState<Ghost | null>(null);
  const grab = useRef<Grab | null>(null);
  const dragged = useRef(false);

  // A finger that drags must not scroll as well; only a listener that is not passive can say so.
  useEffect(() => {
    const element = surface.current;
    const stay = (event: TouchEvent) => grab.current?.started && event.preventDefault();
    element?.addEventListener('touchmove', stay, { passive: false });
    return () => element?.removeEventListener('touchmove', stay);
  }, [surface]);

  const itemOf = (target: EventTarget): BoardItem | undefined => {
    const found = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
    return found ? items[Number(found.dataset.item)] : undefined;
  };

  function begin() {
    const held = grab.current;
    if (!held) return;
    held.started = true;
    dragged.current = true;
    surface.current?.setPointerCapture(held.pointer);
    setGhost(ghostOf(held, held.origin));
  }

  function ghostOf({ mode, item, origin }: Grab, point: BoardPoint): Ghost {
    const step = stepOf(origin.unit);
    const moved = Math.round((point.minute - origin.minute) / step) * step;
    if (!item) {
      const from = Math.floor(origin.minute / step) * step;
      const to = from + (moved >= 0 ? Math.max(moved, step) : moved);
      return {
        item: null,
        unit: origin.unit,
        start: Math.max(0, Math.min(from, to)),
        end: Math.min(end, Math.max(from + (moved < 0 ? step : 0), to)),
      };
    }
    if (mode === 'start')
      return { item, unit: item.unit, start: Math.min(item.start + moved, item.end - step), end: item.end };
    if (mode === 'end')
      return { item, unit: item.unit, start: item.start, end: Math.max(item.end + moved, item.start + step) };
    const unit = !item.shared && mayChangeUnit(item.unit, point.unit) ? point.unit : item.unit;
    return { item, unit, start: item.start + moved, end: item.end + moved };
  }

  function letGo() {
    clearTimeout(grab.current?.hold);
    grab.current = null;
  }

  function modeAt(event: PointerEvent, box: DOMRect): Grab['mode'] {
    const [at, from, to] = axis === 'x' ? [event.clientX, box.left, box.right] : [event.clientY, box.top, box.bottom];
    if (event.pointerType !== 'mouse' || to - from < 3 * EDGE) return 'move';
    return at - from <= EDGE ? 'start' : to - at <= EDGE ? 'end' : 'move';
  }

  const handlers = {
    onPointerDown(event: PointerEvent) {
      dragged.current = false;
      if (!editable || event.button !== 0 || !(event.target instanceof Element)) return;
      if (event.target.closest('[data-still]')) return;
      const origin = pointAt(event);
      const item = itemOf(event.target) ?? null;
      if (!origin || (item && !item.movable)) return;
      const box = event.target.closest('[data-item]')?.getBoundingClientRect();
      const mode = box ? modeAt(event, box) : 'create';
      grab.current = {
        mode,
        item,
        origin,
        x: event.clientX,
        y: event.clientY,
        pointer: event.pointerId,
        started: false,
      };
      if (event.pointerType !== 'mouse') grab.current.hold = setTimeout(begin, LONG_PRESS_MS);
    },
    onPointerMove(event: PointerEvent) {
      const held = grab.current;
      if (!held) return;
      const far = Math.hypot(event.clientX - held.x, event.clientY - held.y) > FAR_ENOUGH;
      if (!held.started) {
        if (!far) return;
        if (event.pointerType !== 'mouse') return letGo();
        begin();
      }
      const point = pointAt(event);
      if (point) setGhost(ghostOf(held, point));
    },
    onPointerUp(event: PointerEvent) {
      const held = grab.current;
      letGo();
      if (!held?.started) return;
      const point = pointAt(event) ?? held.origin;
      drop(ghostOf(held, point));
    },
    onPointerCancel() {
      letGo();
      setGhost(null);
    },
    onClick(event: MouseEvent) {
      const item = itemOf(event.target);
      if (!item || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      if (!dragged.current) onOpen(item);
    },
    onKeyDown(event: KeyboardEvent) {
      const item = itemOf(event.target);
      if (event.key === 'Escape' && ghost) {
        event.preventDefault();
        letGo();
        return setGhost(null);
      }
      if (!item || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === 'Enter' && ghost?.item === item) {
        event.preventDefault();
        return drop(ghost);
      }
      const by = minutesOf(event.key, stepOf(item.unit));
      if (by === null) return;
      event.preventDefault();
      if (axis === 'x' && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        return onNeighbour?.(item, event.key === 'ArrowUp' ? -1 : 1);
      }
      if (!editable || !item.movable) return;
      const from = ghost?.item === item ? ghost : { item, unit: item.unit, start: item.start, end: item.end };
      if (event.shiftKey) setGhost({ ...from, end: Math.max(from.end + by, from.start + stepOf(item.unit)) });
      else setGhost({ ...from, start: from.start + by, end: from.end + by });
    },
  };

  /** One step along the axis of time; across it, in a week of days, a day. */
  function minutesOf(key: string, step: number): number | null {
    const [back, on] = axis === 'x' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const [dayBack, dayOn] = axis === 'x' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    if (key === back) return -step;
    if (key === on) return step;
    if (key === dayBack) return -1440;
    return key === dayOn ? 1440 : null;
  }

  function drop(wish: Ghost) {
    const { item } = wish;
    if (item && wish.start === item.start && wish.end === item.end && wish.unit === item.unit) return setGhost(null);
    setGhost(wish);
    onDrop(wish);
  }

  return { ghost, clear: () => setGhost(null), handlers };
}
