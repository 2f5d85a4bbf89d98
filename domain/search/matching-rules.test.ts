import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedbackShare, feedbackWeights } from './feedback';
import { judgeVector } from './judge-vector';
import { nearFrequency, neighbourPairs } from './nearness';
import { queryTerms } from './query-terms';
import { LARGEST_TERM_SHARE, termShare, termWeight } from './relevance';
import { parseVector, type StoredVector } from './stored-vector';

const collection = { documents: 1000, averageLength: 100 };
const vector = (id: string, text: string, length = 100): StoredVector => ({ id, terms: parseVector(text), length });

describe('a text as a question', () => {
  test('is its words, and its characters with their pairs, each with how often', () => {
    const { terms, size, sequence } = queryTerms('硬碳 硬碳 beams');
    expect(terms).toEqual([
      { term: '硬', form: 'single', times: 2 },
      { term: '硬碳', form: 'pair', times: 2 },
      { term: '碳', form: 'single', times: 2 },
      { term: 'beam', form: 'word', times: 1 },
    ]);
    expect(size).toBe(3);
    expect(sequence).toEqual(['硬碳', '硬碳', 'beam']);
  });
});

describe('weights', () => {
  const weight = (times: number, count: number, form: 'pair' | 'single' = 'pair') =>
    termWeight({ term: 'x', form, times }, count, 1000);

  test('rare terms count more, single characters less, repeats ever less', () => {
    expect(weight(1, 5)).toBeGreaterThan(weight(1, 500));
    expect(weight(1, 5, 'single')).toBeLessThan(weight(1, 5));
    expect(weight(4, 5)).toBeGreaterThan(weight(2, 5));
    expect(weight(400, 5)).toBeLessThan(9.01 * weight(1, 5));
  });

  test('are never negative, and shares stay below their bound, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(100_000),
        (count, documents, times, length) => {
          expect(termWeight({ term: 'x', form: 'word', times }, count, documents)).toBeGreaterThanOrEqual(0);
          const share = termShare(times, length, collection);
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThan(LARGEST_TERM_SHARE);
        },
      ),
    );
  });
});

test("PostgreSQL's text form is read with quotes, places and weights", () => {
  const terms = parseVector(`'0.1nm':3 'beam':2A,7 'it''s':4B '离子':5C`);
  expect([...terms.keys()]).toEqual(['0.1nm', 'beam', "it's", '离子']);
  expect(terms.get('beam')).toEqual({ places: [2, 7], frequency: 2.5 });
});

describe('nearness', () => {
  const at = (...places: number[]) => ({ places, frequency: places.length });

  test('neighbours are worth the lesser of the two, pairs of characters skip their overlap', () => {
    const weights = new Map([
      ['ion', 3],
      ['beam', 2],
      ['离子', 4],
      ['子束', 4],
      ['束刻', 1],
    ]);
    expect(neighbourPairs(['ion', 'beam'], weights)).toEqual([{ first: 'ion', second: 'beam', weight: 0.8 }]);
    expect(neighbourPairs(['离子', '子束', '束刻'], weights)).toEqual([{ first: '离子', second: '束刻', weight: 0.1 }]);
  });

  test.each([
    ['side by side', at(4), at(5), 1],
    ['the wrong way round', at(5), at(4), Math.SQRT1_2],
    ['at the edge of the window', at(1), at(9), 1 / Math.sqrt(8)],
    ['too far', at(1), at(10), 0],
    ['twice', at(1, 50), at(2, 51), 2],
  ])('%s', (_, first, second, expected) => {
    expect(nearFrequency(first, second)).toBeCloseTo(expected);
  });
});

describe('feedback', () => {
  const counts = new Map([
    ['carbon', 20],
    ['anode', 20],
    ['the', 900],
    ['once', 1],
  ]);
  const query = { weights: new Map([['bamboo', 5]]), size: 30 };

  test('takes typical words of the best answers, not common or unique ones', () => {
    const documents = [{ vector: vector('a', `'anode':1 'carbon':2,3 'once':4 'the':5`), score: 9 }];
    expect([...feedbackWeights(documents, counts, query, collection).keys()]).toEqual(['carbon', 'anode']);
  });

  test('an answer that stands out speaks almost alone', () => {
    const steep = feedbackWeights(
      [
        { vector: vector('a', `'carbon':1`), score: 9 },
        { vector: vector('b', `'anode':1`), score: 4.5 },
      ],
      counts,
      query,
      collection,
    );
    expect(steep.get('anode') ?? 0).toBeLessThan(0.02 * (steep.get('carbon') ?? 0));
  });

  test('says nothing for a few words and never more than two fifths', () => {
    expect(feedbackShare(2)).toBe(0);
    expect(feedbackShare(11)).toBeCloseTo(0.2);
    expect(feedbackShare(5000)).toBe(0.4);
    const weights = feedbackWeights(
      [{ vector: vector('a', `'carbon':1`), score: 9 }],
      counts,
      { ...query, size: 2 },
      collection,
    );
    expect([...weights.values()].every((weight) => weight === 0)).toBe(true);
  });
});

test('a document is judged by its weighted terms and by neighbours that are near', () => {
  const weights = new Map([
    ['ion', 2],
    ['beam', 1],
  ]);
  const pairs = neighbourPairs(['ion', 'beam'], weights);
  const near = judgeVector(vector('a', `'beam':2 'ion':1`), weights, pairs, collection);
  const far = judgeVector(vector('b', `'beam':60 'ion':1`), weights, pairs, collection);
  const one = judgeVector(vector('c', `'ion':1`), weights, pairs, collection);
  expect(near).toBeGreaterThan(far);
  expect(far).toBeGreaterThan(one);
  expect(judgeVector(vector('d', `'laser':1`), weights, pairs, collection)).toBe(0);
});
