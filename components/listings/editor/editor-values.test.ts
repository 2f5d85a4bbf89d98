import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedPaths, type Entries, entryOf, isSameEntry, toFormPath, toInput } from './editor-values';
import { mergeEntries } from './merge-entries';

describe('what is sent', () => {
  test('only what changed, blanks as nothing, both coordinates together', () => {
    const entries: Entries = {
      title: { zh: '电镜', en: '' },
      contactName: '',
      latitude: 30.6,
      longitude: '',
      stepMinutes: '15',
      'attributes.model': 'SU8220',
      'attributes.accessModes': [],
    };
    expect(
      toInput(
        'fields',
        ['title', 'contactName', 'latitude', 'stepMinutes', 'attributes.model', 'attributes.accessModes'],
        entries,
      ),
    ).toEqual({
      title: { zh: '电镜' },
      contactName: null,
      latitude: 30.6,
      longitude: null,
      stepMinutes: 15,
      attributes: { model: 'SU8220', accessModes: null },
    });
  });

  test('prices that are filled in, and an error finds its box again', () => {
    const entries = { rates: { public_hour: 30000, partner_hour: '', internal_hour: 'abc' } };
    expect(toInput('rates', ['rates'], entries)).toEqual({
      rates: [
        { customerGroup: 'public', basis: 'hour', amountMinor: 30000 },
        { customerGroup: 'internal', basis: 'hour', amountMinor: 'abc' },
      ],
    });
    expect(toFormPath('rates', 'rates.1.amountMinor', entries)).toBe('rates.internal_hour');
  });

  test.each([
    ['attributes.model.zh', 'attributes.model'],
    ['title.en', 'title'],
    ['openings.3.endMinute', 'openings'],
  ])('%s belongs to %s', (path, entry) => expect(entryOf(path)).toBe(entry));
});

describe('two tabs', () => {
  test('changes to different entries are joined', () => {
    const base = { a: '1', b: '1', c: { zh: 'x', en: '' } };
    const { merged, conflicts } = mergeEntries(base, { ...base, a: 'mine' }, { ...base, b: 'theirs', c: { zh: 'x' } });
    expect(merged).toMatchObject({ a: 'mine', b: 'theirs' });
    expect(conflicts).toEqual([]);
  });

  test('one entry changed on both sides is for the person to decide, and nothing is lost', () => {
    const { merged, conflicts } = mergeEntries({ a: '1' }, { a: 'mine' }, { a: 'theirs' });
    expect(merged.a).toBe('mine');
    expect(conflicts).toEqual([{ path: 'a', mine: 'mine', theirs: 'theirs' }]);
  });

  const entries = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', '1', '2', '3'));
  test('every change of either side is in the merge or named as a conflict', () => {
    fc.assert(
      fc.property(entries, entries, entries, (base, mine, theirs) => {
        const { merged, conflicts } = mergeEntries(base, mine, theirs);
        const disputed = new Set(conflicts.map(({ path }) => path));
        for (const path of changedPaths(base, mine)) expect(isSameEntry(merged[path], mine[path])).toBe(true);
        for (const path of changedPaths(base, theirs)) {
          expect(disputed.has(path) || isSameEntry(merged[path], theirs[path])).toBe(true);
        }
      }),
    );
  });
});
