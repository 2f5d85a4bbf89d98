import { CHUNK_PLACES, hex } from './free-chunk';
import type { Run } from './unit-runs';

export interface RunRow {
  hours: number;
  /** Days since 1970. */
  day: number;
  days: number;
  /** Which binary digit of the numbers of units, 0 the lowest. */
  slice: number;
  /** As `bit varying` reads hexadecimal digits. */
  free: string;
}

/** More units than a byte counts are as good as that. */
const MOST_UNITS = 255;
const SLICES = 8;

/** The runs of so many listings in a row, gathered listing by listing. */
export class FreeRunChunk {
  /** Units by ordinal. */
  private readonly units = new Map<string, { run: Run; units: Uint8Array }>();

  /** `at`: the listing's ordinal within this row. */
  add(at: number, runs: Iterable<Run>): void {
    for (const run of runs) {
      const key = `${run.day}:${run.days}:${run.hours}`;
      let known = this.units.get(key);
      if (!known) {
        known = { run, units: new Uint8Array(CHUNK_PLACES) };
        this.units.set(key, known);
      }
      known.units[at] = Math.min(run.units, MOST_UNITS);
    }
  }

  *runRows(): Generator<RunRow> {
    for (const { run, units } of this.units.values()) {
      for (let slice = 0; slice < SLICES; slice++) {
        const free = digit(units, slice);
        if (free) yield { hours: run.hours, day: run.day, days: run.days, slice, free: hex(free) };
      }
    }
  }
}

/** The digits that are set in a number of units. */
export function slicesOf(units: number): number[] {
  return Array.from({ length: SLICES }, (_, slice) => slice).filter(
    (slice) => (Math.min(units, MOST_UNITS) >> slice) & 1,
  );
}

/** One binary digit of each number, as bits; null when it is set nowhere. */
function digit(numbers: Uint8Array, slice: number): Uint8Array | null {
  const bits = new Uint8Array(numbers.length / 8);
  let some = 0;
  for (let byte = 0; byte < bits.length; byte++) {
    let eight = 0;
    for (let at = byte * 8; at < byte * 8 + 8; at++) eight = (eight << 1) | (((numbers[at] ?? 0) >> slice) & 1);
    bits[byte] = eight;
    some |= eight;
  }
  return some === 0 ? null : bits;
}
