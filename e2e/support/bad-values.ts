/** What people, scripts and attackers put into a field. `never`: no field of the product may take it. */
export interface BadValue {
  name: string;
  value: unknown;
  never?: true;
}

/** Half a surrogate pair: no character, and PostgreSQL's jsonb refuses it. */
const LONE_SURROGATE = 'a\ud800b';
const KNOWN_NOWHERE = '0198c5a0-0000-7000-8000-00000000dead';

const TEXTS: readonly BadValue[] = [
  { name: 'nothing but spaces', value: ' \t\u3000 ' },
  { name: 'emoji', value: '🔬👩‍🔬' },
  { name: 'right-to-left letters', value: 'مجهر إلكتروني' },
  { name: 'a mark that turns text around', value: 'invoice\u202egnp.exe', never: true },
  { name: 'a control character', value: 'a\u0007b', never: true },
  { name: 'NUL', value: 'a\u0000b', never: true },
  { name: 'half a surrogate pair', value: LONE_SURROGATE, never: true },
  { name: 'HTML', value: '<script>alert(1)</script><img src=x onerror=alert(1)>' },
  { name: 'SQL', value: "'); DROP TABLE booking; --" },
  { name: 'a LIKE pattern', value: '%_\\%' },
  { name: 'a template', value: '{{7*7}} <%= 7*7 %> {min, plural, one {#}}' },
  { name: 'a path', value: '../../../../etc/passwd' },
  { name: 'a day that does not exist', value: '2027-02-30' },
  { name: 'a moment that does not exist', value: '2027-02-30T09:00:00+08:00' },
  { name: 'an hour that does not exist', value: '2027-03-01T25:61:00Z' },
  { name: 'a year beyond the calendar', value: '9999-12-31T23:59:59Z' },
  { name: 'year zero', value: '0000-01-01T00:00:00Z' },
  { name: 'a number in words', value: 'NaN' },
  { name: 'infinity in words', value: 'Infinity' },
  { name: 'minus one as text', value: '-1' },
  { name: '1e30 as text', value: '1e30' },
  { name: 'a hexadecimal number', value: '0x7f' },
  { name: 'full-width digits', value: '１２３' },
  { name: 'an id of nothing', value: KNOWN_NOWHERE },
  { name: 'an id with a letter too few', value: KNOWN_NOWHERE.slice(1) },
  { name: 'an id in braces', value: `{${KNOWN_NOWHERE}}` },
  { name: 'a tampered cursor', value: Buffer.from('[1,{"a":2},"x"]').toString('base64url') },
  { name: 'a cursor beyond time', value: Buffer.from(`999999999999999 ${KNOWN_NOWHERE}`).toString('base64url') },
  { name: 'a search cursor out of range', value: searchCursor('9'.repeat(18)) },
  { name: 'a word of a prototype', value: '__proto__' },
];

const OTHERS: readonly BadValue[] = [
  { name: 'empty text', value: '' },
  { name: 'null', value: null },
  { name: 'true', value: true },
  { name: 'zero', value: 0 },
  { name: '-1', value: -1 },
  { name: 'a half', value: 0.5 },
  { name: '1e30', value: 1e30 },
  { name: 'beyond int4', value: 2_147_483_648 },
  { name: 'beyond what a number holds', value: 9_007_199_254_740_992 },
  { name: 'an array', value: ['a', ['b']] },
  { name: 'an empty array', value: [] },
  { name: 'an object', value: { zh: 1, en: { $ne: null } } },
  { name: 'an object that poses as a prototype', value: JSON.parse('{"__proto__":{"admin":true},"constructor":1}') },
  { name: '900 kB of text', value: 'x'.repeat(900_000), never: true },
];

/** For a field of a JSON body, or of what a form sends. */
export const BAD_VALUES: readonly BadValue[] = [...TEXTS, ...OTHERS];

/** For a part of an address: text only. */
export const BAD_TEXTS: readonly (BadValue & { value: string })[] = [
  ...[...TEXTS, ...OTHERS].flatMap(({ name, value, never }) => {
    return typeof value === 'string' && value.length < 1000 ? [{ name, value, ...(never && { never }) }] : [];
  }),
  { name: '30 kB of text', value: 'x'.repeat(30_000) },
  { name: '0', value: '0' },
  { name: 'a million', value: '1000000' },
  { name: 'an array', value: 'a,b,,c' },
];

/** A body that nests deeper than anything that reads it may recurse. */
export function nested(levels: number): unknown {
  let value: unknown = 'deep';
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { a: value };
  return value;
}

function searchCursor(key: string): string {
  return Buffer.from(JSON.stringify(['newest', 'none', key, KNOWN_NOWHERE])).toString('base64url');
}
