import { expect, test } from 'vitest';
import { nestsDeeperThan } from './json-depth';

test.each([
  ['text', 'text', 0, false],
  ['nothing', null, 0, false],
  ['a flat object', { a: 1 }, 1, false],
  ['a flat object where none may be', { a: 1 }, 0, true],
  ['a list in an object', { a: [1] }, 2, false],
  ['one level too many', { a: [{}] }, 2, true],
])('%s', (_, value, levels, deeper) => {
  expect(nestsDeeperThan(value, levels)).toBe(deeper);
});

test('a value that holds itself, and one of a hundred thousand levels, are too deep', () => {
  const self: Record<string, unknown> = {};
  self.self = self;
  expect(nestsDeeperThan(self, 32)).toBe(true);
  expect(nestsDeeperThan(JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 32)).toBe(true);
});
