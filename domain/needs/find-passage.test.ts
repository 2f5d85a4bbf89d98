import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queryTerms } from '@/domain/search/query-terms';
import { findPassage, matchedPhrases } from './find-passage';

const weightsOf = (text: string) =>
  new Map(
    queryTerms(text)
      .terms.filter(({ form }) => form !== 'single')
      .map(({ term }) => [term, 1]),
  );
const marked = (text: string, query: string, length = 40) => {
  const passage = findPassage(text, weightsOf(query), length);
  return passage?.marks.map(([from, to]) => passage.text.slice(from, to));
};

describe('a passage', () => {
  test('marks what was sought as it is written', () => {
    expect(marked('利用四川丰产慈竹，得到闭孔丰富的硬碳。成本低。', '竹基硬碳负极')).toEqual(['硬碳']);
    expect(marked('Staged carbonisation of bamboo gives hard carbons.', 'hard carbon from bamboo', 60)).toEqual([
      'bamboo',
      'hard',
      'carbons',
    ]);
  });

  test('reads traditional characters and wide letters', () => {
    expect(marked('鈉離子電池用負極', '钠离子电池')).toEqual(['鈉離子電池']);
    expect(marked('用ＳＥＭ观察', 'SEM')).toEqual(['ＳＥＭ']);
  });

  test('is where most of it stands together', () => {
    const far = `硬碳${'的'.repeat(200)}`;
    expect(findPassage(`${far}竹材炭化制备硬碳负极材料。`, weightsOf('竹材炭化硬碳负极'), 30)?.text).toContain(
      '竹材炭化制备硬碳负极',
    );
  });

  test('marks words, not what joins them', () => {
    expect(marked('识别光缆和电线，用饱和的磁化', '避开树枝和电线，饱和的铁芯', 60)).toEqual(['电线', '饱和']);
  });

  test('is not made of what every text says', () => {
    expect(
      findPassage(
        '一种适用于砂浆的外加剂，可以通过喷涂实现',
        weightsOf('我们需要一种用于山区的方案，可以通过空投实现'),
        40,
      ),
    ).toBeNull();
  });

  test('is absent when nothing is shared', () => {
    expect(findPassage('激光陶瓷烧结', weightsOf('泡菜发酵'), 40)).toBeNull();
  });

  test('begins and ends with whole words', () => {
    const text = 'Staged carbonisation of bamboo (JSM-7800F) gives hard carbons for sodium-ion batteries in the cold';
    const within = (length: number) => findPassage(text, weightsOf('bamboo hard carbons'), length)?.text;
    expect([30, 45, 60, 75, 90].map(within)).toEqual([
      'bamboo (JSM-7800F) gives hard ',
      'of bamboo (JSM-7800F) gives hard carbons for ',
      'of bamboo (JSM-7800F) gives hard carbons for sodium-ion ',
      'carbonisation of bamboo (JSM-7800F) gives hard carbons for sodium-ion ',
      'Staged carbonisation of bamboo (JSM-7800F) gives hard carbons for sodium-ion batteries in ',
    ]);
    expect(findPassage('碳化得到的hardcarbon材料用于电池', weightsOf('碳化'), 9)?.text).toBe('碳化得到的');
  });

  test('never cuts a word, whatever its length', () => {
    const words = ['carbon', 'hard', 'JSM-7800F', '硬碳', ' ', '，'];
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 80 }), (text, length) => {
        const passage = findPassage(text, weightsOf('hard carbon 硬碳'), length);
        if (!passage) return;
        const written = (part: string) => part.match(/[\w-]+/g) ?? [];
        expect(written(text)).toEqual(expect.arrayContaining(written(passage.text)));
      }),
      { numRuns: 200 },
    );
  });

  test('is absent when what is shared is longer than a passage', () => {
    expect(findPassage('dibenzothiophene', weightsOf('dibenzothiophene'), 8)).toBeNull();
  });

  test('has its marks inside, in order, apart, and never more text than asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ maxLength: 40 }),
        fc.integer({ min: 5, max: 80 }),
        (text, query, length) => {
          const passage = findPassage(text, weightsOf(`${query} ${text.slice(3, 12)}`), length);
          if (!passage) return;
          expect(passage.text.length).toBeLessThanOrEqual(length + 1);
          expect(text).toContain(passage.text);
          expect(passage.marks.length).toBeGreaterThan(0);
          let end = -1;
          for (const [from, to] of passage.marks) {
            expect(from).toBeGreaterThan(end);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(passage.text.length);
            end = to;
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('phrases come weightiest first, each once', () => {
  const weights = new Map([...weightsOf('钠离子电池 硬碳')].map(([term]) => [term, term === '硬碳' ? 9 : 1]));
  expect(matchedPhrases('硬碳负极用于钠离子电池；钠离子电池用硬碳', weights, 5)).toEqual(['硬碳', '钠离子电池']);
});
