/** Research Organization Registry: `0`, six characters of Crockford's base 32, two ISO 7064 mod 97-10 check digits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The two check digits of the first seven characters (lower case), or null when they cannot begin an identifier. */
export function rorCheckDigits(first7: string): string | null {
  if (!/^0[a-hj-km-np-tv-z0-9]{6}$/.test(first7)) return null;
  let value = 0;
  for (const character of first7) value = value * 32 + ALPHABET.indexOf(character);
  return String(98 - ((value * 100) % 97)).padStart(2, '0');
}

/** True for nine lower-case characters such as `011ashp19`, with right check digits. */
export function isRor(ror: string): boolean {
  return ror.length === 9 && rorCheckDigits(ror.slice(0, 7)) === ror.slice(7);
}

/** The identifier as it is stored, from an address `https://ror.org/…` or the bare nine characters; null when it is not one. */
export function normaliseRor(input: string): string | null {
  const ror = input
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^(https?:\/\/)?(www\.)?ror\.org\//, '')
    .replace(/\/$/, '');
  return isRor(ror) ? ror : null;
}
