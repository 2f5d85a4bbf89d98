import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O or U, which are misread and misheard. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new short number of a booking, `7KQ2M-X90DT`: 50 random bits, so that no two are ever the same. */
export function newReference(): string {
  const letters = [...randomBytes(10)].map((byte) => ALPHABET[byte % 32]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
