import { QUARTERS_A_WEEK } from '@/domain/availability/week-bits';

/** One week of one unit, as `varbit_send` gives it. */
export interface FreeWeekRow extends Record<string, unknown> {
  place: number;
  week: number;
  free: Buffer;
  /** Quarters that may be free, the free ones included; null: those alone. */
  possible: Buffer | null;
}

/** Before the bits, `varbit_send` puts their number in four bytes. */
const HEADER = 4;

/** A unit's weeks in a row, one byte a quarter: free for certain, and possibly free. */
export class FreeTimeline {
  readonly free: Uint8Array;
  readonly possible: Uint8Array;
  hasMaybe = false;
  private readonly firstWeek: number;

  constructor(firstWeek: number, weeks: number) {
    this.firstWeek = firstWeek;
    this.free = new Uint8Array(weeks * QUARTERS_A_WEEK);
    this.possible = new Uint8Array(weeks * QUARTERS_A_WEEK);
  }

  clear(): void {
    this.free.fill(0);
    this.possible.fill(0);
    this.hasMaybe = false;
  }

  add({ week, free, possible }: FreeWeekRow): void {
    const at = (week - this.firstWeek) * QUARTERS_A_WEEK;
    unpack(free, this.free, at);
    unpack(possible ?? free, this.possible, at);
    if (possible) this.hasMaybe = true;
  }

  /** Whether there is any time at all. */
  get isEmpty(): boolean {
    return !this.possible.includes(1);
  }
}

function unpack(bytes: Buffer, into: Uint8Array, at: number): void {
  for (let i = 0; i < QUARTERS_A_WEEK; i++) {
    into[at + i] = ((bytes[HEADER + (i >> 3)] ?? 0) >> (7 - (i & 7))) & 1;
  }
}
