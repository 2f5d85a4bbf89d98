import { expect, test } from 'vitest';
import { canonicalName, scanEntrances } from './scan';
import { ACCESS_TABLE } from './table';

const rows = ACCESS_TABLE.map(({ kind, name }) => `${kind} ${canonicalName(name)}`);
const entrances = scanEntrances(process.cwd());
const inSource = new Set(entrances.map(({ kind, name }) => `${kind} ${canonicalName(name)}`));

test('every page, action and API route of the source has its row', () => {
  const known = new Set(rows);
  const missing = entrances.filter(({ kind, name }) => !known.has(`${kind} ${canonicalName(name)}`));
  expect(missing.map(({ kind, name, file }) => `${kind} ${name} (${file})`)).toEqual([]);
});

test('every row names something that exists', () => {
  expect(rows.filter((row) => !inSource.has(row))).toEqual([]);
});

test('no row is there twice, and none is empty', () => {
  expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([]);
  expect(ACCESS_TABLE.filter(({ who }) => who.length === 0)).toEqual([]);
});

test('no action name stands for two actions', () => {
  const names = entrances.filter(({ kind }) => kind === 'action').map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
