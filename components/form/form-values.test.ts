import { expect, it } from 'vitest';
import { withoutEmpties } from './form-values';

it('leaves out what was not filled in, at any depth, and keeps zero and false', () => {
  const file = new File(['a'], 'a.png');
  expect(
    withoutEmpties({
      title: { zh: '显微镜', en: '' },
      note: '',
      fee: 0,
      open: false,
      words: ['a', ''],
      file,
      when: null,
    }),
  ).toEqual({ title: { zh: '显微镜' }, fee: 0, open: false, words: ['a'], file });
});
