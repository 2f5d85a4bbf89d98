import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queryTerms } from './query-terms';
import { termWeight } from './relevance';
import { tokenise } from './tokenise';
import { familiesOf, familyOf, familyWeights } from './word-family';

const stemOf = (word: string) => tokenise(word)[0]?.text ?? '';

describe('the family of a word', () => {
  test.each([
    ['welder', 'welding'],
    ['flexure', 'flexible'],
    ['storage', 'store'],
    ['scanner', 'scanning'],
    ['sensor', 'sensing'],
    ['coolant', 'cooler'],
    ['treatment', 'treated'],
    ['voltage', 'volts'],
    ['guidance', 'guide'],
  ])('has %s with %s', (first, second) => {
    expect(familyOf(stemOf(first))).toContain(stemOf(second));
  });

  test.each([
    ['motor', 'motion'],
    ['laser', 'last'],
    ['beam', 'beak'],
    // Of three letters, roots are not told from chance.
    ['active', 'actor'],
  ])('does not have %s with %s', (first, second) => {
    expect(familyOf(stemOf(first))).not.toContain(stemOf(second));
  });

  test.each(['离子', '0.1nm', 'jsm7800f', 'ion', 'straße', ''])('%j has none', (term) => {
    expect(familyOf(term)).toEqual([]);
  });

  test('is the same from wherever one looks, small, and without the word itself', () => {
    const word = fc.tuple(
      fc.stringMatching(/^[a-z]{2,7}$/),
      fc.constantFrom('', 'er', 'or', 'ion', 'al', 'ic', 'ag', 'ment', 'ner', 'ter'),
    );
    fc.assert(
      fc.property(word, ([root, ending]) => {
        const stem = root + ending;
        const family = familyOf(stem);
        expect(family).not.toContain(stem);
        expect(family.length).toBeLessThan(100);
        for (const other of family) expect(familyOf(other)).toContain(stem);
      }),
    );
  });
});

test('families are of the first words, without what is asked for anyway', () => {
  const terms = queryTerms('welder welds 离子 thermal').terms;
  const families = familiesOf(terms);
  expect([...families.keys()].map(({ term }) => term)).toEqual(['welder', 'weld', 'thermal']);
  for (const family of families.values()) {
    expect(family).not.toContain('welder');
    expect(family).not.toContain('weld');
  }
  const long = queryTerms(
    Array.from({ length: 200 }, (_, i) => `word${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}`).join(
      ' ',
    ),
  );
  expect(familiesOf(long.terms).size).toBeLessThan(long.terms.length);
});

test('a word of the same family counts a part of the lesser of the two', () => {
  const [welder] = queryTerms('welder').terms;
  if (!welder) throw new Error('no term');
  const collection = { documents: 1000, averageLength: 100 };
  const weigh = (counts: Record<string, number>) =>
    familyWeights(familiesOf([welder]), new Map(Object.entries(counts)), collection).get('weld') ?? 0;
  const alone = termWeight(welder, 5, 1000);
  expect(weigh({ welder: 5, weld: 5 })).toBeGreaterThan(0);
  expect(weigh({ welder: 5, weld: 5 })).toBeLessThan(alone / 2);
  expect(weigh({ welder: 400, weld: 5 })).toBe(weigh({ welder: 5, weld: 400 }));
  expect(weigh({ weld: 5 })).toBe(weigh({ welder: 5, weld: 5 }));
  expect(weigh({ welder: 5 })).toBe(0);
});
