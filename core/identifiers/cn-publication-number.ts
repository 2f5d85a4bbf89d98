/** Chinese publication and announcement numbers, `CN114081026A`: country, 7 to 9 digits, kind code. No check digit. */
const NUMBER = /^CN\d{7,9}[ABCUYSD]\d?$/;

/** True for a number in the stored form, such as `CN114081026A` or `CN216057006U`. */
export function isCnPublicationNumber(number: string): boolean {
  return NUMBER.test(number);
}

/** The number as it is stored, from `cn 114081026 a`…; null when it is not one. */
export function normaliseCnPublicationNumber(input: string): string | null {
  const number = input
    .normalize('NFKC')
    .replace(/[\s.-]/g, '')
    .toUpperCase();
  return isCnPublicationNumber(number) ? number : null;
}
