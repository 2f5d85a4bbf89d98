import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseDocument, analyseQuery } from './analyse';

const termsOf = (text: string) => new Set(analyseDocument([{ text, weight: 'A' }]).map(({ term }) => term));

/** True when a document with this text answers all that the query asks for. */
function finds(query: string, text: string): boolean {
  const terms = termsOf(text);
  const { concepts } = analyseQuery(query);
  return (
    concepts.length > 0 && concepts.every((alternatives) => alternatives.some((all) => all.every((t) => terms.has(t))))
  );
}

test.each([
  ['扫描电镜', '场发射扫描电镜'],
  ['掃描電鏡', '场发射扫描电镜'],
  ['SEM', '场发射扫描电子显微镜'],
  ['扫描电镜', 'Field-emission scanning electron microscope'],
  ['scanning electron microscopes', '热场发射扫描电镜 JSM-7610F'],
  ['质谱', 'Mass spectrometry facility'],
  ['核磁共振', 'NMR 400 MHz'],
  ['众创空间', 'A maker space for students'],
  ['maker space', '西部科学城众创空间'],
  ['JSM-7800F', 'JEOL JSM 7800F'],
  ['jsm7800f', 'JEOL JSM-7800F'],
  ['JSM 7800F', 'JEOL JSM-7800F'],
  ['7800F', 'JEOL JSM-7800F'],
  ['0.1nm', 'resolution of 0.1 nm at 30 kV'],
  ['0.1 nm', '分辨率0.1nm'],
  ['ＳＥＭ', '扫描电镜'],
  ['electron microscopes in Chengdu', '电子显微镜 Chengdu'],
  ['X-ray', '微焦点 X ray 成像'],
  ['café', 'CAFE'],
  ['哪里可以做扫描电镜', '扫描电镜'],
  ['电', '电'],
])('%s finds %s', (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ['扫描电镜', '扫描仪'],
  ['JSM-7800F', 'JSM-7600F'],
  ['0.1nm', 'resolution 0.15 nm'],
  ['透射电镜', '扫描电镜'],
  ['laser', '质谱仪'],
])('%s does not find %s', (query, text) => {
  expect(finds(query, text)).toBe(false);
});

test.each(['', '   ', '!!!', '？。，', 'the of and', '的', '😀🎉', '\ud800', '\0\0'])(
  '%j asks for nothing',
  (query) => {
    expect(analyseQuery(query).concepts).toEqual([]);
  },
);

test('numbers and model names are kept whole', () => {
  expect(termsOf('JSM-7800F, 201710601862.3')).toEqual(new Set(['jsm7800f', 'jsm', '7800f', '201710601862.3']));
});

test('a long text is cut and says so', () => {
  const long = analyseQuery('锂电池正极材料的热失控机理与安全评价 '.repeat(2000));
  expect(long.truncated).toBe(true);
  expect(long.concepts.length).toBeLessThanOrEqual(24);
});

test('every word of a text finds that text', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{3,12}$|^[A-Z]{2,4}-\d{2,4}[A-Z]?$|^[\u4e00-\u9fa5]{2,8}$/), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(words, fc.nat(), (list, pick) => {
      const word = list[pick % list.length] ?? '';
      return analyseQuery(word).concepts.length === 0 || finds(word, list.join(' '));
    }),
    { numRuns: 300 },
  );
}, 30_000);
