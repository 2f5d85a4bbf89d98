import { analyseDocument } from '@/domain/search/analyse';
import type { JudgedDocument } from './collection';

const K1 = 1.2;
const B = 0.75;

/**
 * The reference: BM25 as everybody knows it (k1 1.2, b 0.75, IDF ln(1 + (N − n + 0.5) / (n + 0.5))), over the terms of
 * the product's own analyser, title and text as one field, query terms counted as often as they occur.
 */
export class PlainBm25 {
  readonly #ids: string[] = [];
  readonly #lengths: number[] = [];
  readonly #postings = new Map<string, { documents: number[]; frequencies: number[] }>();
  #terms = 0;

  add({ id, title, text }: JudgedDocument): void {
    const ordinal = this.#ids.length;
    const counts = countTerms([title, text]);
    let length = 0;
    for (const [term, frequency] of counts) {
      let posting = this.#postings.get(term);
      if (!posting) {
        posting = { documents: [], frequencies: [] };
        this.#postings.set(term, posting);
      }
      posting.documents.push(ordinal);
      posting.frequencies.push(frequency);
      length += frequency;
    }
    this.#ids.push(id);
    this.#lengths.push(length);
    this.#terms += length;
  }

  /** The best documents, the best first; equal ones in the order in which they were added. */
  rank(query: string, limit: number): string[] {
    const total = this.#ids.length;
    const average = this.#terms / Math.max(1, total);
    const scores = new Float64Array(total);
    for (const [term, times] of countTerms([query])) {
      const posting = this.#postings.get(term);
      if (!posting) continue;
      const n = posting.documents.length;
      const weight = times * Math.log(1 + (total - n + 0.5) / (n + 0.5));
      posting.documents.forEach((ordinal, i) => {
        const frequency = posting.frequencies[i] ?? 0;
        const norm = K1 * (1 - B + (B * (this.#lengths[ordinal] ?? 0)) / average);
        scores[ordinal] = (scores[ordinal] ?? 0) + (weight * frequency * (K1 + 1)) / (frequency + norm);
      });
    }
    const found = [...scores.keys()].filter((ordinal) => (scores[ordinal] ?? 0) > 0);
    found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    return found.slice(0, limit).map((ordinal) => this.#ids[ordinal] ?? '');
  }
}

function countTerms(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const fields = texts.filter((text) => text !== '').map((text) => ({ text, weight: 'D' as const }));
  for (const { term } of analyseDocument(fields)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
