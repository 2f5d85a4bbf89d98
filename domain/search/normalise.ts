import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Units that people write with or without a space after the number: `0.1 nm` and `0.1nm` are one thing. */
const UNITS =
  'nm|um|mm|cm|km|m|kv|mv|v|ma|a|khz|mhz|ghz|thz|hz|kw|mw|w|kn|n|kg|mg|ug|g|t|ml|ul|l|kpa|mpa|gpa|pa|kev|mev|ev|kda|da|ppm|ppb|ppt|rpm|min|h|s|k|d|tb|gb|mb';
const NUMBER_AND_UNIT = new RegExp(String.raw`(?<![\p{L}\p{N}])(\d+(?:\.\d+)?)\s+(${UNITS})(?![\p{L}\p{N}])`, 'gu');
export const NUMBER_WITH_UNIT = new RegExp(String.raw`^(\d+(?:\.\d+)?)(${UNITS})$`, 'u');

/**
 * The form in which documents and queries are compared: compatibility and width forms, case, traditional characters
 * and Latin accents are folded; half surrogates are dropped. Never throws, whatever the text.
 */
export function normaliseText(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, ' ').normalize('NFKC');
  const folded = toSimplified(whole).toLowerCase();
  // Accents go from Latin letters only: が and か, й and и stay apart.
  const plain = folded
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC');
  return plain.replace(/μ(?=[a-z])/g, 'u').replace(NUMBER_AND_UNIT, '$1$2');
}
