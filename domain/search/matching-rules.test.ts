import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedbackShare, feedbackWeights } from './feedback';
import { judgeVector } from './judge-vector';
import { nearFrequency, neighbourPairs } from './nearness';
import { queryTerms } from './query-terms';
import { LARGEST_TERM_SHARE, termShare, termWeight } from './relevance';
import { parseVector, readTerms, type StoredVector } from './stored-vector';

const collection = { documents: 1000, averageLength: 100 };
const vector = (id: string, text: string, length = 100): StoredVector => ({ id, terms: parseVector(text), length });

describe('a text as a question', () => {
  test('is its words, and its characters with their pairs, each with how often', () => {
    const { terms, size, sequence } = queryTerms('硬碳 硬碳 beams');
    expect(terms).toEqual([
      { term: '硬', form: 'single', times: 2, leads: false },
      { term: '硬碳', form: 'pair', times: 2, leads: false },
      { term: '碳', form: 'single', times: 2, leads: false },
      { term: 'beam', form: 'word', times: 1, leads: false },
    ]);
    expect(size).toBe(3);
    expect(sequence).toEqual(['硬碳', '硬碳', 'beam']);
  });

  test('of a long text the first words lead', () => {
    const { terms } = queryTerms(`hydrogen storage ${'metal hydride '.repeat(20)}`);
    expect(terms.map(({ term, leads }) => [term, leads])).toEqual([
      ['hydrogen', true],
      ['storag', true],
      ['metal', true],
      ['hydrid', true],
    ]);
    expect(queryTerms(`${'metal hydride '.repeat(20)} storage`).terms.at(-1)).toMatchObject({
      term: 'storag',
      leads: false,
    });
  });
});

describe('weights', () => {
  const weight = (times: number, count: number, leads = false) => termWeight({ times, leads }, count, 1000);

  test('rare and leading terms count more, repeats ever less', () => {
    expect(weight(1, 5)).toBeGreaterThan(weight(1, 500));
    expect(weight(4, 5)).toBeGreaterThan(weight(2, 5));
    expect(weight(400, 5)).toBeLessThan(9.01 * weight(1, 5));
    expect(weight(1, 5, true)).toBeGreaterThan(weight(1, 5));
  });

  test('are never negative, and shares stay below their bound, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(100_000),
        (count, documents, times, length) => {
          expect(termWeight({ times, leads: times > 500 }, count, documents)).toBeGreaterThanOrEqual(0);
          const share = termShare(times, length, collection);
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThan(LARGEST_TERM_SHARE);
        },
      ),
    );
  });
});

test("PostgreSQL's text form is read with quotes, places and weights", () => {
  const terms = parseVector(`'0.1nm':3 'beam':2A,70 'it''s':4B '离子':5C`);
  expect([...terms.keys()]).toEqual(['0.1nm', 'beam', "it's", '离子']);
  expect(terms.get('beam')).toEqual({ places: [2, 70], frequency: 4, titled: true });
  // The first words of a long text count more.
  expect(terms.get('0.1nm')).toEqual({ places: [3], frequency: 1.25, titled: false });
});

test('a few terms are read as all of them are', () => {
  const text = `'0.1nm':3 'beam':2A,70 'beam''s':9 'it''s':4B '子束':6 '离子':5C`;
  const all = parseVector(text);
  for (const term of ['0.1nm', 'beam', "it's", '离子', '子']) {
    const read = readTerms(text, new Set([term, 'absent']));
    expect([...read]).toEqual([...all].filter(([known]) => known === term));
  }
});

describe('nearness', () => {
  const at = (...places: number[]) => ({ places, frequency: places.length, titled: false });

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
    ['the wrong way round', at(5), at(4), 1 / 2],
    ['at the edge of the window', at(1), at(9), 1 / 8],
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

  test('says nothing for a few words and never more than a seventh', () => {
    expect(feedbackShare(2)).toBe(0);
    expect(feedbackShare(11)).toBeCloseTo(0.075);
    expect(feedbackShare(5000)).toBe(0.15);
    const weights = feedbackWeights(
      [{ vector: vector('a', `'carbon':1`), score: 9 }],
      counts,
      { ...query, size: 2 },
      collection,
    );
    expect([...weights.values()].every((weight) => weight === 0)).toBe(true);
  });
});

test('of words that mean the same the one counts that is answered best', () => {
  const group = (...words: string[]) =>
    words.map((word, place) => ({ weights: new Map([[word, place === 0 ? 2 : 1.8]]), pairs: [] }));
  const judgement = {
    asked: { weights: new Map([['beam', 1]]), pairs: [] },
    groups: [group('sem', '电镜')],
    titles: 0.2,
    collection,
  };
  const typed = judgeVector(vector('a', `'beam':2 'sem':9`), judgement);
  const other = judgeVector(vector('b', `'beam':2 '电镜':9`), judgement);
  expect(judgeVector(vector('c', `'beam':2 'sem':9 '电镜':12`), judgement)).toBeCloseTo(typed);
  expect(typed).toBeGreaterThan(other);
  expect(other).toBeGreaterThan(judgeVector(vector('d', `'beam':2`), judgement));
});

test('a document is judged by its weighted terms, by neighbours that are near, and by how much of the question it has', () => {
  const weights = new Map([
    ['ion', 2],
    ['beam', 1],
  ]);
  const judgement = { asked: { weights, pairs: neighbourPairs(['ion', 'beam'], weights) }, collection };
  const near = judgeVector(vector('a', `'beam':2 'ion':1`), judgement);
  const far = judgeVector(vector('b', `'beam':60 'ion':1`), judgement);
  const one = judgeVector(vector('c', `'ion':1`), judgement);
  expect(near).toBeGreaterThan(far);
  expect(far).toBeGreaterThan(one);
  expect(judgeVector(vector('d', `'laser':1`), judgement)).toBe(0);
  // Both words once are more than one of them many times.
  expect(judgeVector(vector('e', `'beam':70 'ion':60`), judgement)).toBeGreaterThan(
    judgeVector(vector('f', `'ion':60,70,80`), judgement),
  );
});
