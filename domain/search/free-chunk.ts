import { dayRuns, LONGEST_HOURS, type LocalDays } from './day-runs';
import type { FreeTimeline } from './free-timeline';

/** A row of planes holds one bit for so many places. */
export const CHUNK_PLACES = 8_192;
const CHUNK_BYTES = CHUNK_PLACES / 8;

export interface PlaneRow {
  quarter: number;
  /** As `bit varying` reads hexadecimal digits. */
  free: string;
  maybe: string | null;
}

export interface RunRow {
  hours: number;
  /** Days since 1970. */
  day: number;
  days: number;
  free: string;
  maybe: string | null;
}

/** Longest hours by place, of the uses that begin on one day and touch so many. */
interface Longest {
  free: Uint8Array;
  possible: Uint8Array;
}

/** The planes of one row of places, gathered unit by unit. */
export class FreeChunk {
  private readonly planes = new Map<number, { free: Uint8Array; maybe: Uint8Array | null }>();
  private readonly longest = new Map<string, { day: number; days: number } & Longest>();
  private readonly origin: number;

  /** `origin`: the quarter with which timelines begin. */
  constructor(origin: number) {
    this.origin = origin;
  }

  /** `at`: the unit's place within this row of places. */
  add(at: number, timeline: FreeTimeline, days: LocalDays): void {
    const byte = at >> 3;
    const bit = 0x80 >> (at & 7);
    const { free, possible } = timeline;
    for (let i = possible.indexOf(1); i !== -1; i = possible.indexOf(1, i + 1)) {
      const plane = this.planeAt(this.origin + i);
      if (free[i] === 1) {
        plane.free[byte] = (plane.free[byte] ?? 0) | bit;
      } else {
        plane.maybe ??= new Uint8Array(CHUNK_BYTES);
        plane.maybe[byte] = (plane.maybe[byte] ?? 0) | bit;
      }
    }
    this.addRuns('free', at, free, days);
    this.addRuns('possible', at, timeline.hasMaybe ? possible : free, days);
  }

  private planeAt(quarter: number) {
    const known = this.planes.get(quarter);
    if (known) return known;
    const made = { free: new Uint8Array(CHUNK_BYTES), maybe: null };
    this.planes.set(quarter, made);
    return made;
  }

  private addRuns(of: keyof Longest, at: number, bits: Uint8Array, local: LocalDays): void {
    dayRuns(bits, this.origin, local, (index, days, hours) => {
      const day = local.first + index;
      const key = `${day}:${days}`;
      let longest = this.longest.get(key);
      if (!longest) {
        longest = { day, days, free: new Uint8Array(CHUNK_PLACES), possible: new Uint8Array(CHUNK_PLACES) };
        this.longest.set(key, longest);
      }
      longest[of][at] = Math.max(longest[of][at] ?? 0, hours);
    });
  }

  *planeRows(): Generator<PlaneRow> {
    for (const [quarter, { free, maybe }] of this.planes)
      yield { quarter, free: hex(free), maybe: maybe && hex(maybe) };
  }

  *runRows(): Generator<RunRow> {
    for (const { day, days, free, possible } of this.longest.values()) {
      for (let hours = 1; hours <= LONGEST_HOURS; hours++) {
        const sure = packed((at) => (free[at] ?? 0) >= hours);
        const maybe = packed((at) => (possible[at] ?? 0) >= hours && (free[at] ?? 0) < hours);
        if (sure || maybe)
          yield { hours, day, days, free: hex(sure ?? new Uint8Array(CHUNK_BYTES)), maybe: maybe && hex(maybe) };
      }
    }
  }
}

/** Bits by place; null when none is set. */
function packed(isSet: (at: number) => boolean): Uint8Array | null {
  const bytes = new Uint8Array(CHUNK_BYTES);
  let some = false;
  for (let at = 0; at < CHUNK_PLACES; at++) {
    if (!isSet(at)) continue;
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7));
    some = true;
  }
  return some ? bytes : null;
}

function hex(bytes: Uint8Array): string {
  return `x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}
