import { expect, test } from 'vitest';
import { actionsFrom } from '@/core/process';
import { isEditable, isOpen, missingToPublish, NEED_STATUSES, needProcess } from './rules';

test.each([
  ['draft', ['publish', 'withdraw']],
  ['published', ['close', 'withdraw']],
  ['closed', []],
  ['withdrawn', []],
] as const)('from %s a publisher may %j', (status, actions) => {
  expect(actionsFrom(needProcess, status, ['publisher'])).toEqual(actions);
  expect(actionsFrom(needProcess, status, ['editor'])).toEqual([]);
});

test('what has ended is no longer edited', () => {
  expect(NEED_STATUSES.filter(isEditable)).toEqual(['draft', 'published']);
});

test('publishing asks for a summary, a description and a kind, in either language', () => {
  expect(missingToPublish({ summary: {}, description: {}, kinds: [] })).toEqual(['summary', 'description', 'kinds']);
  expect(missingToPublish({ summary: { en: 's' }, description: { zh: '述' }, kinds: ['patent'] })).toEqual([]);
});

test('a need takes answers until its last day is over', () => {
  const need = { status: 'published', deadlineOn: '2026-03-02' } as const;
  expect(isOpen(need, '2026-03-02')).toBe(true);
  expect(isOpen(need, '2026-03-03')).toBe(false);
  expect(isOpen({ ...need, deadlineOn: null }, '2026-03-03')).toBe(true);
  expect(isOpen({ ...need, status: 'closed' }, '2026-03-01')).toBe(false);
});
