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
}

/** The planes of one row of places, gathered unit by unit. */
export class FreeChunk {
  private readonly planes = new Map<number, { free: Uint8Array; maybe: Uint8Array | null }>();
  /** Longest hours by place, of the uses that begin on one day and touch so many. */
  private readonly longest = new Map<string, { day: number; days: number; hours: Uint8Array }>();
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
    dayRuns(timeline.stretches(), days, (index, touched, hours) => {
      const longest = this.longestOn(days.first + index, touched);
      longest[at] = Math.max(longest[at] ?? 0, hours);
    });
  }

  private longestOn(day: number, days: number): Uint8Array {
    const key = `${day}:${days}`;
    const known = this.longest.get(key);
    if (known) return known.hours;
    const hours = new Uint8Array(CHUNK_PLACES);
    this.longest.set(key, { day, days, hours });
    return hours;
  }

  private planeAt(quarter: number) {
    const known = this.planes.get(quarter);
    if (known) return known;
    const made = { free: new Uint8Array(CHUNK_BYTES), maybe: null };
    this.planes.set(quarter, made);
    return made;
  }

  *planeRows(): Generator<PlaneRow> {
    for (const [quarter, { free, maybe }] of this.planes)
      yield { quarter, free: hex(free), maybe: maybe && hex(maybe) };
  }

  *runRows(): Generator<RunRow> {
    for (const { day, days, hours: longest } of this.longest.values()) {
      for (let hours = 1; hours <= LONGEST_HOURS; hours++) {
        const free = packed((at) => (longest[at] ?? 0) >= hours);
        if (free) yield { hours, day, days, free: hex(free) };
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
