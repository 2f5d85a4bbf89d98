import { expect, test } from 'vitest';
import { argumentsOf } from './icu';

test.each([
  ['Hello', []],
  ['Hello {name}', ['name']],
  ['{count, plural, =0 {none} one {# item} other {# items of {owner}}}', ['count', 'owner']],
  ['{kind, select, instrument {an instrument} other {something}} on {day, date, ::yMMMd}', ['day', 'kind']],
  ["It''s '{not}' an argument, {this} is", ['this']],
  ['Read the <terms>rules</terms>', ['<terms>']],
])('%s takes %j', (message, names) => {
  expect(argumentsOf(message)).toEqual(names);
});

test('a message with an open brace is refused', () => {
  expect(() => argumentsOf('Hello {name')).toThrow('unclosed');
});
