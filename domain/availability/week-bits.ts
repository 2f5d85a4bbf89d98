import { DAY_MS, MINUTE_MS, type Period } from '@/core/period';

export const QUARTER_MS = 15 * MINUTE_MS;
export const QUARTERS_A_WEEK = 672;
const WEEK_MS = QUARTERS_A_WEEK * QUARTER_MS;
/** Monday, 5 January 1970, 00:00 UTC: from here weeks are counted. */
const FIRST_MONDAY_MS = 4 * 24 * 60 * MINUTE_MS;

/** The number of the week that an instant lies in. */
export function weekOf(at: Date): number {
  return Math.floor((at.getTime() - FIRST_MONDAY_MS) / WEEK_MS);
}

/** A week as a span of time. */
export function weekPeriod(week: number): Period {
  const start = FIRST_MONDAY_MS + week * WEEK_MS;
  return { start: new Date(start), end: new Date(start + WEEK_MS) };
}

/** A week of open time: whole quarters, quarters of which only a part is open, and then the time to the second. */
export interface OpenWeek {
  week: number;
  /** 672 zeros and ones. */
  open: string;
  /** Null when every span begins and ends on a quarter-hour. */
  edges: string | null;
  /** As `tstzmultirange`; null without edges. */
  spans: string | null;
}

/** Open time, sorted and disjoint, as bits of the weeks from `first` to before `past`; weeks without any are zeros. */
export function openWeeks(open: readonly Period[], first: number, past: number): OpenWeek[] {
  const weeks: OpenWeek[] = [];
  let next = 0;
  for (let week = first; week < past; week++) {
    const { start, end } = weekPeriod(week);
    while ((open[next]?.end ?? end) <= start) next++;
    const within: Period[] = [];
    for (let at = next; at < open.length; at++) {
      const span = open[at];
      if (!span || span.start >= end) break;
      within.push({ start: span.start < start ? start : span.start, end: span.end > end ? end : span.end });
    }
    weeks.push({ week, ...bitsOf(within, start) });
  }
  return weeks;
}

function bitsOf(spans: readonly Period[], weekStart: Date): Omit<OpenWeek, 'week'> {
  const open = new Uint8Array(QUARTERS_A_WEEK).fill(ZERO);
  const edges = new Uint8Array(QUARTERS_A_WEEK).fill(ZERO);
  let ragged = false;
  for (const { start, end } of spans) {
    const from = (start.getTime() - weekStart.getTime()) / QUARTER_MS;
    const to = (end.getTime() - weekStart.getTime()) / QUARTER_MS;
    open.fill(ONE, Math.ceil(from), Math.max(Math.ceil(from), Math.floor(to)));
    for (const edge of [from, to]) {
      if (Number.isInteger(edge)) continue;
      edges[Math.floor(edge)] = ONE;
      ragged = true;
    }
  }
  const range = ({ start, end }: Period) => `[${start.toISOString()},${end.toISOString()})`;
  return {
    open: decoder.decode(open),
    edges: ragged ? decoder.decode(edges) : null,
    spans: ragged ? `{${spans.map(range).join(',')}}` : null,
  };
}

const decoder = new TextDecoder();
const ZERO = 48;
const ONE = 49;

/** The quarters from now on, the current one left out, for so many days: each week they touch, with zeros and ones. */
export function freeDaysMask(now: Date, days: number): { week: number; mask: string }[] {
  const start = new Date(Math.ceil(now.getTime() / QUARTER_MS) * QUARTER_MS);
  const end = new Date(start.getTime() + days * DAY_MS);
  const past = weekOf(new Date(end.getTime() - 1)) + 1;
  return openWeeks([{ start, end }], weekOf(start), past).map(({ week, open }) => ({ week, mask: open }));
}
