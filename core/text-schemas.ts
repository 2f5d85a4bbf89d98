import { z } from 'zod';

/*
 * Text as people type it into forms and files: NFC, trimmed, without invisible control characters, bounded.
 * Refusals that zod has no word for carry their code of `messages/<locale>/fields.json`.
 */

// C0 and C1 controls, halves of a surrogate pair, and the marks that reorder the text around them; letters of right-to-left scripts are welcome.
const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
const CONTROL_BUT_LINES = /(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** One line of `min` to `max` characters. */
export function line(min: number, max: number) {
  return text((value) => value.normalize('NFC').trim(), CONTROL)
    .min(min)
    .max(max);
}

/** Up to `max` characters, in lines. */
export function paragraph(max: number) {
  return text((value) => value.replace(/\r\n?/g, '\n').normalize('NFC').trim(), CONTROL_BUT_LINES).max(max);
}

/** One line in either or both languages; an empty half is left out. Both may be missing: see `requiredLocaleText`. */
export function localeText(max: number) {
  return bothLanguages(line(0, max));
}

/** Lines of text in either or both languages. */
export function localeParagraph(max: number) {
  return bothLanguages(paragraph(max));
}

/** One line, in one language at least. */
export function requiredLocaleText(max: number) {
  return localeText(max).refine((value) => Boolean(value.zh || value.en), { error: 'text-in-one-language' });
}

/** True when a text holds what cannot be seen and does not belong into any text: refused everywhere. */
export function hasControlCharacters(value: string): boolean {
  return CONTROL_BUT_LINES.test(value);
}

function text(tidy: (value: string) => string, refused: RegExp) {
  return z
    .string()
    .overwrite(tidy)
    .refine((value) => !refused.test(value), { error: 'control-characters' });
}

function bothLanguages(half: z.ZodString) {
  return z
    .strictObject({ zh: half.optional(), en: half.optional() })
    .overwrite(({ zh, en }) => ({ ...(zh && { zh }), ...(en && { en }) }));
}

/** An e-mail address; the database compares addresses without regard to case. */
export function emailAddress() {
  return line(1, 254).regex(z.regexes.html5Email, { error: 'invalid-email' });
}

/** A telephone number as people write it, with country code, spaces, brackets or hyphens. */
export function phoneNumber() {
  return line(5, 30).regex(/^\+?[0-9(][0-9 ()-]*[0-9]$/, { error: 'invalid-phone' });
}

/** An address on the web: http or https with a host, nothing else. */
export function webAddress() {
  return line(1, 500).refine(isWebAddress, { error: 'invalid-url' });
}

/** A time zone of the IANA list, such as `Asia/Shanghai`. */
export function timeZoneName() {
  return line(1, 60).refine(isTimeZone, { error: 'invalid-time-zone' });
}

/** A text that `normalise` brings into its stored form; `code` is the refusal when it cannot. */
export function checkedIdentifier(normalise: (input: string) => string | null, code: string) {
  return line(1, 100)
    .overwrite((value) => normalise(value) ?? value)
    .refine((value) => normalise(value) === value, { error: code });
}

function isWebAddress(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username;
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return /^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(value);
  } catch {
    return false;
  }
}
