/**
 * Chinese patent application number (ZC 0006): `YYYYKNNNNNNN.C` since October 2003, `YYKNNNNN.C` before. K is the
 * type, C the check digit. A granted patent's number is `ZL` and the same digits.
 */
const WEIGHTS_NEW = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5] as const;
const WEIGHTS_OLD = [2, 3, 4, 5, 6, 7, 8, 9] as const;

export type CnPatentType = 'invention' | 'utility-model' | 'design';

const TYPES: Record<string, CnPatentType> = {
  '1': 'invention',
  '2': 'utility-model',
  '3': 'design',
  // International applications (PCT) that entered the national phase.
  '8': 'invention',
  '9': 'utility-model',
};

/** The check digit (`0`-`9` or `X`) of the 12 (since October 2003) or 8 (before) digits, or null for anything else. */
export function cnApplicationCheckDigit(digits: string): string | null {
  if (!/^(\d{12}|\d{8})$/.test(digits)) return null;
  const weights = digits.length === 12 ? WEIGHTS_NEW : WEIGHTS_OLD;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits.charAt(i)), 0);
  const rest = sum % 11;
  return rest === 10 ? 'X' : String(rest);
}

/** True for `201710601862.3`, `202010000005.X`, `97101765.4`: point, known type and right check digit. */
export function isCnApplicationNumber(number: string): boolean {
  const match = /^(\d{12}|\d{8})\.([\dX])$/.exec(number);
  if (!match?.[1]) return false;
  return typeDigit(match[1]) in TYPES && cnApplicationCheckDigit(match[1]) === match[2];
}

/** The number as it is stored, from `ZL 2017 1 0601862.3`, `CN2017106018623`, `201710601862.3`…; null when it is not one. */
export function normaliseCnApplicationNumber(input: string): string | null {
  const text = input
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .toUpperCase()
    .replace(/^(ZL|CN)/, '');
  const match = /^(\d{12}|\d{8})\.?([\dX])$/.exec(text);
  if (!match) return null;
  const number = `${match[1]}.${match[2]}`;
  return isCnApplicationNumber(number) ? number : null;
}

/** What a valid application number applies for. */
export function cnApplicationType(number: string): CnPatentType | null {
  return TYPES[typeDigit(number.split('.')[0] ?? '')] ?? null;
}

/** Year of filing of a valid application number. */
export function cnApplicationYear(number: string): number {
  const digits = number.split('.')[0] ?? '';
  // Two-digit years ended in 2003; the patent office opened in 1985.
  if (digits.length === 12) return Number(digits.slice(0, 4));
  const year = Number(digits.slice(0, 2));
  return year >= 85 ? 1900 + year : 2000 + year;
}

function typeDigit(digits: string): string {
  return digits.charAt(digits.length === 12 ? 4 : 2);
}
