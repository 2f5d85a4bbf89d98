import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseDocument, analyseQuery } from './analyse';
import { neighbourTests, titleTests, triesFor } from './plan-query';
import { toVector } from './text-vectors';

test('all words of a short query are asked for, most of a long one, and fewer only where nothing has them', () => {
  expect(triesFor(0)).toEqual([]);
  expect(triesFor(1)).toEqual([{ need: 1, words: 'all' }]);
  expect(triesFor(3)).toEqual([
    { need: 3, words: 'all' },
    { need: 2, words: 'some' },
    { need: 1, words: 'some' },
  ]);
  expect(triesFor(10)[0]).toEqual({ need: 6, words: 'most' });
});

test('neighbours in the query are looked for side by side', () => {
  expect(neighbourTests(analyseQuery('ion beam').concepts)).toEqual(["'ion' <-> 'beam' | 'ion' <2> 'beam'"]);
});

test('whatever the text, its literals are well formed', () => {
  const quoted = /^(?:'(?:[^'\\]|''|\\\\)*':[\dA-D,]+ ?)*$/u;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      const { concepts } = analyseQuery(text);
      for (const literal of [...neighbourTests(concepts), ...titleTests(concepts)]) {
        const outside = literal.replace(/'(?:[^'\\]|''|\\\\)*'/gu, 't');
        expect(outside).toMatch(/^[t()&| <>2:A-]*$/);
      }
      const vector = toVector(analyseDocument([{ text, weight: 'B' }]));
      expect(vector.terms).toMatch(quoted);
      expect(vector.frequencies).toHaveLength(vector.list.length);
    }),
    { numRuns: 300 },
  );
}, 30_000);
