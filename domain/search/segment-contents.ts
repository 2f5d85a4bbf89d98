import { impactByte } from './impact';

/** A document as it goes into a segment. */
export interface MemberDocument {
  ordinal: number;
  terms: readonly string[];
  frequencies: Uint8Array;
  length: number;
  facets: readonly string[];
  priceMinor: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** Terms in more of a segment's documents than this are kept as bits, with an impact for every ordinal. */
const FREQUENT_TERM = 0.006;
/** Facet values have no impacts, so bits cost little: from here on they are counted faster than a list. */
const FREQUENT_VALUE = 0.002;
const FREQUENT_AT_LEAST = 8;
/** Of a frequent term only so many of its best documents are listed. */
const LISTED_OF_FREQUENT = 8192;

/** A bound of a price is looked up in one of so many steps. */
const PRICE_STEPS = 256;

/** To count a run of ordinals takes as long as to compare so many bits; a few never matter. */
const BITS_OF_RUN = 4096;
const RUNS_AT_LEAST = 4;

/** A line of `COPY`, without its end. */
export type CopyLine = string;

/**
 * Gathers a segment's documents, the newest first, and writes its tables as lines of `COPY`. Arrays of
 * numbers carry the postings: a quarter of a million documents are about fifteen million of them.
 */
export class SegmentContents {
  readonly #size: number;
  readonly #averageLength: number;
  readonly #termIds = new Map<string, number>();
  readonly #facets = new Map<string, number[]>();
  readonly #prices: { ordinal: number; price: bigint }[] = [];
  readonly #cells = new Map<string, { ordinal: number; latitude: number; longitude: number }[]>();
  readonly #placed: number[] = [];
  #postings = new Int32Array(1 << 16);
  #impacts = new Uint8Array(1 << 16);
  #ordinals = new Int32Array(1 << 16);
  #count = 0;
  #documents = 0;

  /** `size`: bits of the segment's bit strings. */
  constructor(size: number, averageLength: number) {
    this.#size = size;
    this.#averageLength = averageLength;
  }

  add(document: MemberDocument): void {
    const { ordinal, terms, frequencies, length, facets, priceMinor, latitude, longitude } = document;
    this.#documents += 1;
    terms.forEach((term, i) => {
      let id = this.#termIds.get(term);
      if (id === undefined) {
        id = this.#termIds.size;
        this.#termIds.set(term, id);
      }
      this.#push(id, ordinal, impactByte(frequencies[i] ?? 1, length, this.#averageLength));
    });
    for (const facet of facets) append(this.#facets, facet, ordinal);
    if (priceMinor !== null) this.#prices.push({ ordinal, price: BigInt(priceMinor) });
    if (latitude !== null && longitude !== null) {
      this.#placed.push(ordinal);
      append(this.#cells, `${Math.floor(latitude * 10)}\t${Math.floor(longitude * 10)}`, {
        ordinal,
        latitude,
        longitude,
      });
    }
  }

  /** `term, document_count, ordinals, impacts, bits`. */
  *postingLines(): Generator<CopyLine> {
    const starts = new Int32Array(this.#termIds.size + 1);
    for (let i = 0; i < this.#count; i++) starts[at(this.#postings, i) + 1] = at(starts, at(this.#postings, i) + 1) + 1;
    for (let id = 0; id < this.#termIds.size; id++) starts[id + 1] = at(starts, id + 1) + at(starts, id);
    const next = starts.slice();
    const order = new Int32Array(this.#count);
    for (let i = 0; i < this.#count; i++) {
      const id = at(this.#postings, i);
      order[at(next, id)] = i;
      next[id] = at(next, id) + 1;
    }
    for (const [term, id] of this.#termIds) {
      yield this.#postingLine(term, order.subarray(at(starts, id), at(starts, id + 1)));
    }
  }

  /** `name, value, document_count, ordinals, bits, first_ordinal, past_ordinal, run_firsts, run_pasts`. */
  *facetLines(): Generator<CopyLine> {
    for (const [facet, unordered] of this.#facets) {
      const split = facet.indexOf('=');
      const ordinals = Int32Array.from(unordered).sort();
      const { firsts, pasts } = runsOf(ordinals);
      const isFewRuns = firsts.length <= Math.max(RUNS_AT_LEAST, this.#size / BITS_OF_RUN);
      yield [
        escaped(facet.slice(0, split)),
        escaped(facet.slice(split + 1)),
        ordinals.length,
        ...(this.#isFrequent(ordinals.length, FREQUENT_VALUE)
          ? ['\\N', this.#bits(ordinals)]
          : [`{${ordinals.join()}}`, '\\N']),
        firsts[0],
        pasts.at(-1),
        ...(isFewRuns ? [firsts, pasts].map((list) => `{${list.join()}}`) : ['\\N', '\\N']),
      ].join('\t');
    }
  }

  /** `step, lowest, cheaper, ordinals, prices`: those with a price, the lowest first, of equal ones the newest. */
  *priceLines(): Generator<CopyLine> {
    const sorted = this.#prices.toSorted((a, b) => Number(a.price - b.price));
    const size = Math.ceil(sorted.length / PRICE_STEPS);
    const cheaper = this.#noBits();
    for (let from = 0, step = 0; from < sorted.length; from += size, step++) {
      const members = sorted.slice(from, from + size);
      const lists = [members.map(({ ordinal }) => ordinal), members.map(({ price }) => price)];
      yield [step, members[0]?.price, written(cheaper), ...lists.map((list) => `{${list.join()}}`)].join('\t');
      for (const { ordinal } of members) setBit(cheaper, ordinal);
    }
  }

  /** The documents with a position, as bits. */
  placed(): string {
    return this.#bits(this.#placed);
  }

  /** `latitude, longitude, ordinals, latitudes, longitudes`. */
  *cellLines(): Generator<CopyLine> {
    for (const [cell, members] of this.#cells) {
      const lists = [members.map((m) => m.ordinal), members.map((m) => m.latitude), members.map((m) => m.longitude)];
      yield [cell, ...lists.map((list) => `{${list.join()}}`)].join('\t');
    }
  }

  #push(term: number, ordinal: number, impact: number): void {
    if (this.#count === this.#postings.length) {
      this.#postings = grown(this.#postings, Int32Array);
      this.#ordinals = grown(this.#ordinals, Int32Array);
      this.#impacts = grown(this.#impacts, Uint8Array);
    }
    this.#postings[this.#count] = term;
    this.#ordinals[this.#count] = ordinal;
    this.#impacts[this.#count] = impact;
    this.#count += 1;
  }

  #postingLine(term: string, places: Int32Array): CopyLine {
    const sorted = this.#byImpact(places);
    const ordinals = Array.from(sorted, (i) => at(this.#ordinals, i));
    const start = `${escaped(term)}\t${ordinals.length}`;
    if (!this.#isFrequent(ordinals.length, FREQUENT_TERM)) {
      const impacts = Buffer.from(Uint8Array.from(sorted, (i) => at(this.#impacts, i)));
      return `${start}\t{${ordinals.join()}}\t\\\\x${impacts.toString('hex')}\t\\N`;
    }
    const dense = Buffer.alloc(this.#size);
    for (const i of sorted) dense[at(this.#ordinals, i)] = at(this.#impacts, i);
    const best = ordinals.slice(0, LISTED_OF_FREQUENT);
    return `${start}\t{${best.join()}}\t\\\\x${dense.toString('hex')}\t${this.#bits(ordinals)}`;
  }

  /** A counting sort: the highest impact first, within it the newest first. */
  #byImpact(places: Int32Array): Int32Array {
    const starts = new Int32Array(257);
    for (const i of places) starts[256 - at(this.#impacts, i)] = at(starts, 256 - at(this.#impacts, i)) + 1;
    for (let rank = 1; rank <= 256; rank++) starts[rank] = at(starts, rank) + at(starts, rank - 1);
    const sorted = new Int32Array(places.length);
    for (const i of places) {
      const rank = 255 - at(this.#impacts, i);
      sorted[at(starts, rank)] = i;
      starts[rank] = at(starts, rank) + 1;
    }
    return sorted;
  }

  #isFrequent(count: number, share: number): boolean {
    return count >= Math.max(FREQUENT_AT_LEAST, this.#documents * share);
  }

  #bits(ordinals: Iterable<number>): string {
    const bytes = this.#noBits();
    for (const ordinal of ordinals) setBit(bytes, ordinal);
    return written(bytes);
  }

  #noBits(): Buffer {
    return Buffer.alloc(this.#size / 8);
  }
}

function setBit(bytes: Buffer, ordinal: number): void {
  bytes[ordinal >> 3] = (bytes[ordinal >> 3] ?? 0) | (128 >> (ordinal & 7));
}

/** A bit string as COPY reads it. */
function written(bytes: Buffer): string {
  return `x${bytes.toString('hex')}`;
}

/** Ordinals in order → from where to before where they lie side by side. */
function runsOf(ordinals: Int32Array): { firsts: number[]; pasts: number[] } {
  const firsts: number[] = [];
  const pasts: number[] = [];
  for (const ordinal of ordinals) {
    if (pasts.at(-1) === ordinal) {
      pasts[pasts.length - 1] = ordinal + 1;
    } else {
      firsts.push(ordinal);
      pasts.push(ordinal + 1);
    }
  }
  return { firsts, pasts };
}

function at(numbers: Int32Array | Uint8Array, index: number): number {
  return numbers[index] ?? 0;
}

function grown<T extends Int32Array | Uint8Array>(numbers: T, make: new (size: number) => T): T {
  const larger = new make(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (c) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[c] ?? '\\r');
}
