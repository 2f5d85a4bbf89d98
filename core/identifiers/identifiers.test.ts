import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cnApplicationCheckDigit,
  cnApplicationType,
  cnApplicationYear,
  isCnApplicationNumber,
  normaliseCnApplicationNumber,
} from './cn-application-number';
import { isCnPublicationNumber, normaliseCnPublicationNumber } from './cn-publication-number';
import { ipcSection, ipcSubclass, isIpcSymbol, normaliseIpcSymbol } from './ipc';
import { isOrcid, normaliseOrcid, orcidCheckDigit } from './orcid';
import { isRor, normaliseRor, rorCheckDigits } from './ror';
import { isUscc, normaliseUscc, usccCheckDigit, usccRegion } from './uscc';

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ROR_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const textOf = (alphabet: string, length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((c) => c.join(''));

/** Every text that differs from `text` in one character of the alphabet. */
function substitutions(text: string, alphabet: string): string[] {
  return [...text].flatMap((old, i) =>
    /[\s.-]/.test(old)
      ? []
      : [...alphabet].filter((c) => c !== old).map((c) => text.slice(0, i) + c + text.slice(i + 1)),
  );
}

/** Every text in which two different neighbours have changed places. */
function transpositions(text: string): string[] {
  return [...text].flatMap((c, i) => {
    const next = text.charAt(i + 1);
    return next && next !== c && !/[.-]/.test(c + next) ? [text.slice(0, i) + next + c + text.slice(i + 2)] : [];
  });
}

describe('unified social credit code', () => {
  test.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['91350100m000100y43', false],
    ['91350100M000100Y4', false],
    ['91350100M000100Y433', false],
    ['9135010IM000100Y43', false],
    ['', false],
  ])('%s: %s', (code, valid) => expect(isUscc(code)).toBe(valid));

  test('is read as people type it', () => {
    expect(normaliseUscc(' 91350100 m000-100y43 ')).toBe('91350100M000100Y43');
    expect(normaliseUscc('９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43');
    expect(normaliseUscc('123')).toBeNull();
    expect(usccRegion('91350100M000100Y43')).toBe('350100');
  });

  const code = fc
    .tuple(textOf(USCC_ALPHABET, 2), textOf('0123456789', 6), textOf(USCC_ALPHABET, 9))
    .map((parts) => parts.join(''))
    .map((body) => body + usccCheckDigit(body));

  test('every single wrong character and every swap of neighbours is noticed', () => {
    fc.assert(
      fc.property(code, (valid) => {
        expect(isUscc(valid)).toBe(true);
        for (const wrong of [...substitutions(valid, USCC_ALPHABET), ...transpositions(valid)]) {
          expect(isUscc(wrong), wrong).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('Chinese application number', () => {
  test.each([
    ['201710601862.3', true],
    ['202010000005.X', true],
    ['97101765.4', true],
    ['201710601862.4', false],
    ['2017106018623', false],
    // Type 4 does not exist; its check digit is right.
    [`201740601862.${cnApplicationCheckDigit('201740601862')}`, false],
    ['20171060186.3', false],
    ['202010000005.x', false],
  ])('%s: %s', (number, valid) => expect(isCnApplicationNumber(number)).toBe(valid));

  test.each([
    ['ZL 2017 1 0601862.3', '201710601862.3'],
    ['CN2017106018623', '201710601862.3'],
    ['202010000005.x', '202010000005.X'],
    ['ZL97101765.4', '97101765.4'],
    ['CN114081026A', null],
    ['', null],
  ])('%s is stored as %s', (input, stored) => expect(normaliseCnApplicationNumber(input)).toBe(stored));

  test('tells type and year', () => {
    expect(cnApplicationType('201710601862.3')).toBe('invention');
    expect(cnApplicationYear('201710601862.3')).toBe(2017);
    expect(cnApplicationYear('97101765.4')).toBe(1997);
    expect(cnApplicationYear('02101765.4')).toBe(2002);
  });

  test('every single wrong digit and every swap of neighbours is noticed', () => {
    const digits = fc.oneof(textOf('0123456789', 12), textOf('0123456789', 8));
    fc.assert(
      fc.property(digits, (body) => {
        const check = cnApplicationCheckDigit(body);
        for (const wrong of [...substitutions(body, '0123456789'), ...transpositions(body)]) {
          expect(cnApplicationCheckDigit(wrong), wrong).not.toBe(check);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('Chinese publication number', () => {
  test.each([
    ['CN114081026A', true],
    ['CN216057006U', true],
    ['CN1034523C', true],
    ['CN306123456S', true],
    ['CN114081026', false],
    ['CN114081026E', false],
    ['US8930553B2', false],
  ])('%s: %s', (number, valid) => expect(isCnPublicationNumber(number)).toBe(valid));

  test('is read as people type it', () => {
    expect(normaliseCnPublicationNumber('cn 114081026 a')).toBe('CN114081026A');
    expect(normaliseCnPublicationNumber('none')).toBeNull();
  });
});

describe('ORCID', () => {
  test.each([
    ['0000-0002-1825-0097', true],
    ['0000-0002-1694-233X', true],
    ['0000-0002-1825-0098', false],
    ['0000000218250097', false],
  ])('%s: %s', (orcid, valid) => expect(isOrcid(orcid)).toBe(valid));

  test('is read from an address or bare digits', () => {
    expect(normaliseOrcid('https://orcid.org/0000-0002-1825-0097')).toBe('0000-0002-1825-0097');
    expect(normaliseOrcid('000000021694233x')).toBe('0000-0002-1694-233X');
    expect(normaliseOrcid('0000')).toBeNull();
  });

  test('every single wrong digit is noticed', () => {
    fc.assert(
      fc.property(textOf('0123456789', 15), (body) => {
        const orcid = normaliseOrcid(body + orcidCheckDigit(body)) ?? '';
        expect(isOrcid(orcid)).toBe(true);
        for (const wrong of substitutions(orcid, '0123456789X')) expect(isOrcid(wrong), wrong).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe('ROR', () => {
  test.each([
    ['011ashp19', true],
    ['023rhb549', true],
    ['04qr3zq92', true],
    ['011ashp18', false],
    ['11ashp019', false],
    ['011ashl19', false],
  ])('%s: %s', (ror, valid) => expect(isRor(ror)).toBe(valid));

  test('is read from an address', () => {
    expect(normaliseRor('https://ror.org/011ashp19')).toBe('011ashp19');
    expect(normaliseRor(' ROR.org/011ASHP19/ ')).toBe('011ashp19');
    expect(normaliseRor('https://example.org')).toBeNull();
  });

  test('every single wrong character is noticed', () => {
    fc.assert(
      fc.property(textOf(ROR_ALPHABET, 6), (body) => {
        const ror = `0${body}${rorCheckDigits(`0${body}`)}`;
        expect(isRor(ror)).toBe(true);
        for (const wrong of substitutions(ror, ROR_ALPHABET)) expect(isRor(wrong), wrong).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe('IPC symbol', () => {
  test.each([
    ['H01M 10/0525', true],
    ['H01M', true],
    ['A61K 31/00', true],
    ['H01M10/0525', false],
    ['I01M 10/05', false],
    ['H1M 10/05', false],
    ['H01M 10/0', false],
  ])('%s: %s', (symbol, valid) => expect(isIpcSymbol(symbol)).toBe(valid));

  test.each([
    ['h01m10/0525', 'H01M 10/0525'],
    ['H01M-10/0525', 'H01M 10/0525'],
    ['H01M0010052500', 'H01M 10/0525'],
    ['A61K0031000000', 'A61K 31/00'],
    ['G06F 17/30 (2006.01)', 'G06F 17/30'],
    ['h01m', 'H01M'],
    ['battery', null],
  ])('%s is stored as %s', (input, stored) => expect(normaliseIpcSymbol(input)).toBe(stored));

  test('tells section and subclass', () => {
    expect(ipcSection('H01M 10/0525')).toBe('H');
    expect(ipcSubclass('H01M 10/0525')).toBe('H01M');
  });
});
