import { QUARTERS_A_WEEK } from '@/domain/availability/week-bits';
import { type FreeStretch, stretchesOf } from './day-runs';

/** One week of one unit; bits as `varbit_send` gives them. */
export interface FreeWeekRow extends Record<string, unknown> {
  place: number;
  week: number;
  free: Buffer;
  /** Where edges lie off the quarter-hours: quarters that may be free, the free ones included. */
  possible: Buffer | null;
  /** And the free time itself; null or absent when there is none. */
  spans?: FreeStretch[] | null;
}

/** Before the bits, `varbit_send` puts their number in four bytes. */
const HEADER = 4;

/** A unit's weeks in a row. */
export class FreeTimeline {
  /** One byte a quarter: free for certain, and possibly free. */
  readonly free: Uint8Array;
  readonly possible: Uint8Array;
  private readonly firstWeek: number;
  /** Exact free time of weeks with edges. */
  private readonly exact = new Map<number, FreeStretch[]>();

  constructor(firstWeek: number, weeks: number) {
    this.firstWeek = firstWeek;
    this.free = new Uint8Array(weeks * QUARTERS_A_WEEK);
    this.possible = new Uint8Array(weeks * QUARTERS_A_WEEK);
  }

  clear(): void {
    this.free.fill(0);
    this.possible.fill(0);
    this.exact.clear();
  }

  add({ week, free, possible, spans }: FreeWeekRow): void {
    const at = (week - this.firstWeek) * QUARTERS_A_WEEK;
    unpack(free, this.free, at);
    unpack(possible ?? free, this.possible, at);
    if (possible) this.exact.set(week, spans ?? []);
  }

  /** The free time in order, to the second; what goes on over the border of a week is one stretch. */
  *stretches(): Generator<FreeStretch> {
    if (this.exact.size === 0) {
      yield* stretchesOf(this.free, this.firstWeek * QUARTERS_A_WEEK);
      return;
    }
    let open: FreeStretch | undefined;
    for (const { start, end } of this.byWeek()) {
      if (open && open.end >= start) {
        open.end = end;
        continue;
      }
      if (open) yield open;
      open = { start, end };
    }
    if (open) yield open;
  }

  private *byWeek(): Generator<FreeStretch> {
    for (let at = 0; at < this.free.length; at += QUARTERS_A_WEEK) {
      const week = this.firstWeek + at / QUARTERS_A_WEEK;
      const exact = this.exact.get(week);
      if (exact) yield* exact;
      else yield* stretchesOf(this.free.subarray(at, at + QUARTERS_A_WEEK), week * QUARTERS_A_WEEK);
    }
  }

  /** Whether there is any time at all. */
  get isEmpty(): boolean {
    return !this.possible.includes(1);
  }
}

/** One byte a quarter. */
export function unpackBits(bytes: Buffer): Uint8Array {
  const bits = new Uint8Array(QUARTERS_A_WEEK);
  unpack(bytes, bits, 0);
  return bits;
}

function unpack(bytes: Buffer, into: Uint8Array, at: number): void {
  for (let i = 0; i < QUARTERS_A_WEEK; i++) {
    into[at + i] = ((bytes[HEADER + (i >> 3)] ?? 0) >> (7 - (i & 7))) & 1;
  }
}
