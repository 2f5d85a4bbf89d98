/** A half-open span of time `[start, end)` between two instants. */
export interface Period {
  start: Date;
  end: Date;
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** True when the two spans share an instant; touching ends do not overlap. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Length in whole minutes; a started minute counts. */
export function durationMinutes(span: Period): number {
  return Math.ceil((span.end.getTime() - span.start.getTime()) / MINUTE_MS);
}

/** The span widened by minutes before and after (buffers for set-up and clean-up). */
export function widen(span: Period, beforeMinutes: number, afterMinutes: number): Period {
  return {
    start: new Date(span.start.getTime() - beforeMinutes * MINUTE_MS),
    end: new Date(span.end.getTime() + afterMinutes * MINUTE_MS),
  };
}

/** Sorted, disjoint, non-touching spans that cover the same instants. */
export function union(spans: readonly Period[]): Period[] {
  const sorted = spans.filter((s) => s.start < s.end).sort((a, b) => a.start.getTime() - b.start.getTime());
  const merged: Period[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      if (span.end > last.end) last.end = span.end;
    } else {
      merged.push({ start: span.start, end: span.end });
    }
  }
  return merged;
}

/** The instants in `from` that are in none of `taken`; sorted and disjoint. */
export function subtract(from: readonly Period[], taken: readonly Period[]): Period[] {
  const holes = union(taken);
  const left: Period[] = [];
  let next = 0;
  for (const span of union(from)) {
    let start = span.start;
    while ((holes[next]?.end ?? span.end) <= start) next++;
    for (let at = next; at < holes.length; at++) {
      const hole = holes[at];
      if (!hole || hole.start >= span.end) break;
      if (hole.start > start) left.push({ start, end: hole.start });
      if (hole.end > start) start = hole.end;
    }
    if (start < span.end) left.push({ start, end: span.end });
  }
  return left;
}

/** The instants that are in both sets. */
export function intersect(a: readonly Period[], b: readonly Period[]): Period[] {
  const left = union(a);
  const right = union(b);
  const both: Period[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const x = left[i];
    const y = right[j];
    if (!x || !y) break;
    const start = x.start > y.start ? x.start : y.start;
    const end = x.end < y.end ? x.end : y.end;
    if (start < end) both.push({ start, end });
    if (x.end < y.end) i++;
    else j++;
  }
  return both;
}
