import type { FreeTimeline } from './free-timeline';

/** A row of planes holds one bit for so many places; one of runs, for so many ordinals. */
export const CHUNK_PLACES = 8_192;
const CHUNK_BYTES = CHUNK_PLACES / 8;

/** So many quarters are in a plane: each a multiple of the one before, so that few planes make up any span. */
export const PLANE_SPANS = [1, 4, 16, 96] as const;

export interface PlaneRow {
  span: number;
  quarter: number;
  /** As `bit varying` reads hexadecimal digits. */
  free: string;
  maybe: string | null;
}

/** The planes of one row of places, gathered unit by unit. */
export class FreeChunk {
  private readonly free: (Uint8Array | undefined)[];
  private readonly maybe: (Uint8Array | undefined)[];
  private readonly origin: number;

  /** `origin`: the quarter with which timelines of so many quarters begin. */
  constructor(origin: number, quarters: number) {
    this.origin = origin;
    this.free = new Array(quarters).fill(undefined);
    this.maybe = new Array(quarters).fill(undefined);
  }

  /** `at`: the unit's place within this row of places. */
  add(at: number, { free, possible }: FreeTimeline): void {
    const byte = at >> 3;
    const bit = 0x80 >> (at & 7);
    for (let i = possible.indexOf(1); i !== -1; i = possible.indexOf(1, i + 1)) {
      const planes = free[i] === 1 ? this.free : this.maybe;
      const plane = planes[i] ?? new Uint8Array(CHUNK_BYTES);
      plane[byte] = (plane[byte] ?? 0) | bit;
      planes[i] = plane;
    }
  }

  *planeRows(): Generator<PlaneRow> {
    let planes: readonly (Uint8Array | undefined)[] = this.free;
    let before = 1;
    for (const span of PLANE_SPANS) {
      planes = span === 1 ? planes : together(planes, span / before);
      before = span;
      for (const [i, free] of planes.entries()) {
        const maybe = span === 1 ? this.maybe[i] : undefined;
        if (!free && !maybe) continue;
        yield { span, quarter: this.origin + i * span, free: hex(free ?? NOTHING), maybe: maybe ? hex(maybe) : null };
      }
    }
  }
}

const NOTHING = new Uint8Array(CHUNK_BYTES);

/** What is set in so many planes in a row; undefined where nothing is. */
function together(planes: readonly (Uint8Array | undefined)[], count: number): (Uint8Array | undefined)[] {
  return Array.from({ length: planes.length / count }, (_, i) => {
    const [first, ...rest] = planes.slice(i * count, (i + 1) * count);
    if (!first || rest.some((plane) => !plane)) return undefined;
    const common = first.map((byte, at) => rest.reduce((all, plane) => all & (plane?.[at] ?? 0), byte));
    return common.some((byte) => byte !== 0) ? common : undefined;
  });
}

export function hex(bytes: Uint8Array): string {
  return `x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}
