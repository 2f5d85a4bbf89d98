export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/**
 * Stems that lead every list of leaked passwords, Chinese ones among them. A password is common when nothing but a
 * stem, digits and signs is left of it.
 */
const STEMS = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t',
  '1qaz2wsx',
  'q1w2e3r4',
  'abcdefghij',
  'abcdef',
  'abcd',
  'abc',
  'iloveyou',
  'letmein',
  'welcome',
  'admin',
  'administrator',
  'root',
  'changeme',
  'woaini',
  'wodemima',
  'mima',
  'nihao',
  'dragon',
  'monkey',
  'sunshine',
  'princess',
  'football',
  'qazwsx',
  'test',
  'guest',
  'user',
  'login',
  'secret',
  'commonlab',
];

/** True for a password that guessing tries first: a common stem with digits, one repeated sign, or a plain sequence. */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size <= 3) return true;
  if (isSequence(plain)) return true;
  return STEMS.some((stem) => plain.includes(stem) && /^[\d\W_]*$/.test(plain.replaceAll(stem, '')));
}

/** `0123456789`, `9876543210`, and the same twice. */
function isSequence(text: string): boolean {
  const digits = '01234567890123456789';
  const back = '98765432109876543210';
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return [digits, back, letters].some((run) => run.includes(text));
}
