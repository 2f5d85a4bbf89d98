import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance';
import { keysOf, pinyinOf, spellableWords, squeeze } from './phrase-keys';
import { chooseShown, SHOWN, type Suggestion } from './rules';

const keys = (text: string, inner = true) => keysOf(text, { inner }).map(({ key }) => key);

test.each([
  ['电子显微镜', 'dianzi xianweijing'],
  ['电子显微镜', 'dzxwj'],
  ['电子显微镜', '显微'],
  ['电子显微镜', 'xianwei'],
  ['重庆大学', 'chongqing'],
  ['JSM-7800F', 'jsm 78'],
  ['JSM-7800F', '7800f'],
  ['Field-emission scanning electron microscope', 'electron micro'],
  ['X射线衍射仪', 'xsx'],
  ['掃描電鏡', '扫描'],
])('%s is found by %s', (text, typed) => {
  expect(keys(text).some((key) => key.startsWith(squeeze(typed)))).toBe(true);
});

test('a title is found from its start and from its Latin words, not from every character', () => {
  expect(keys('电子显微镜', false)).toEqual(['电子显微镜', 'dianzixianweijing', 'dzxwj']);
});

test('inner beginnings count for less than the phrase’s own', () => {
  const penalties = new Map(keysOf('质谱联用', { inner: true }).map(({ key, penalty }) => [key, penalty]));
  expect(penalties.get('质谱联用')).toBe(0);
  expect(penalties.get('联用')).toBeGreaterThan(penalties.get('zhipulianyong') ?? 1);
});

test('what sounds alike is written alike', () => {
  expect(pinyinOf('电子显微境')).toBe(pinyinOf('电子显微镜'));
  expect(pinyinOf('扫描dianjing')).toBe('saomiaodianjing');
});

test('words long enough to be misspelt', () => {
  expect(spellableWords('JEOL JSM-7800F 扫描 spectrometer')).toEqual(['jeol', 'spectrometer']);
});

test.each([
  ['microscope', 'microscope', 0],
  ['microscpe', 'microscope', 1],
  ['mircoscope', 'microscope', 1],
  ['spectormeter', 'spectrometer', 1],
  ['laser', 'maser', 1],
  ['abc', 'xyz', 3],
])('from %s to %s it is %d', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});

test('distance is symmetric and zero only for the same word', () => {
  const word = fc.stringMatching(/^[a-d]{0,7}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
      expect(editDistance(a, b, 9) === 0).toBe(a === b);
    }),
  );
});

test('whatever the text, its keys are bounded and free of blanks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const found = keysOf(text, { inner: true });
      expect(found.length).toBeLessThanOrEqual(36);
      expect(found.every(({ key }) => key.length <= 32 && !/\s/.test(key))).toBe(true);
    }),
  );
});

test('each kind has its place among the suggestions, and no phrase comes twice', () => {
  const of = (kind: Suggestion['kind'], n: number): Suggestion[] =>
    Array.from({ length: n }, (_, i) => ({ kind, text: `${kind} ${i}`, path: '/' }));
  const shown = chooseShown([
    ...of('listing', 9),
    ...of('organisation', 1),
    { kind: 'term', text: 'Listing 0', path: '/' },
  ]);
  expect(shown).toHaveLength(SHOWN);
  expect(shown.filter(({ kind }) => kind === 'organisation')).toHaveLength(1);
  expect(new Set(shown.map(({ text }) => text.toLowerCase())).size).toBe(shown.length);
});
