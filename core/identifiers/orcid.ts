/** ORCID: sixteen characters in four groups; the last is an ISO 7064 mod 11-2 check digit. */

/** The check digit (`0`-`9` or `X`) of the first 15 digits, or null when they are not 15 digits. */
export function orcidCheckDigit(first15: string): string | null {
  if (!/^\d{15}$/.test(first15)) return null;
  let total = 0;
  for (const digit of first15) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** True for `0000-0002-1825-0097`: hyphenated, with the right check digit. */
export function isOrcid(orcid: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(orcid)) return false;
  const characters = orcid.replaceAll('-', '');
  return orcidCheckDigit(characters.slice(0, 15)) === characters.charAt(15);
}

/** The identifier as it is stored, from an address `https://orcid.org/…`, with or without hyphens; null when it is not one. */
export function normaliseOrcid(input: string): string | null {
  const characters = input
    .normalize('NFKC')
    .trim()
    .replace(/^(https?:\/\/)?(www\.)?orcid\.org\//i, '')
    .replace(/\/$/, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  if (characters.length !== 16) return null;
  const orcid = characters.replace(/(.{4})(?=.)/g, '$1-');
  return isOrcid(orcid) ? orcid : null;
}
