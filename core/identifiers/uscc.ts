/**
 * Unified social credit code (统一社会信用代码, GB 32100): 18 characters of an alphabet without I, O, S, V and Z;
 * characters 3 to 8 are the registering region; the last one checks the others.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const BODY = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/;

/** The check character of a code's first 17 characters (upper case), or null when they cannot begin a code. */
export function usccCheckDigit(first17: string): string | null {
  if (!BODY.test(first17)) return null;
  // Positions in the alphabet count, not character codes: letters after H, N, R and U are shifted.
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** True for an upper-case code of 18 characters whose check character is right. */
export function isUscc(code: string): boolean {
  return code.length === 18 && usccCheckDigit(code.slice(0, 17)) === code.charAt(17);
}

/** The code as it is stored, from what people type (lower case, spaces, hyphens, full-width); null when it is not one. */
export function normaliseUscc(input: string): string | null {
  const code = input.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  return isUscc(code) ? code : null;
}

/** Code of the region (GB/T 2260) that registered the organisation. */
export function usccRegion(code: string): string {
  return code.slice(2, 8);
}
