import { z } from 'zod';

/*
 * What listing attributes are made of. A refusal that zod has no word for carries its code of
 * `messages/<locale>/fields.json` as the message.
 */

/** One line. */
export const line = (max = 200) => z.string().trim().min(1).max(max);

/** Text in either or both languages; at least one is there. */
export const localeText = (max: number) =>
  z
    .strictObject({ zh: z.string().trim().max(max).optional(), en: z.string().trim().max(max).optional() })
    .refine((text) => Boolean(text.zh || text.en), { error: 'locale-text-required' });

/** Short words in either or both languages, at most `max` in each. */
export const localeKeywords = (max: number) =>
  z
    .strictObject({ zh: wordList(max).optional(), en: wordList(max).optional() })
    .refine((words) => Boolean(words.zh?.length || words.en?.length), { error: 'locale-text-required' });

/** A list of short texts without repetition. */
export const wordList = (max: number) => distinct(z.array(line(80)).max(max));

/** One or more codes of a closed list, without repetition. */
export const choices = <const T extends readonly [string, ...string[]]>(codes: T) =>
  distinct(z.array(z.enum(codes)).min(1).max(codes.length));

/** Whole fen, up to ten thousand million yuan. */
export const fen = () => z.int().min(0).max(1_000_000_000_000);

/** A calendar day, `2024-02-29`. */
export const day = () => z.iso.date();

export const year = () => z.int().min(1950).max(2100);

/** ISO 3166-1 alpha-2, upper case. */
export const country = () =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, { error: 'country' });

/** A list of dated events, told oldest first. */
export const datedEvents = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z
    .array(z.strictObject({ on: day(), event: z.enum(codes) }))
    .min(1)
    .max(50)
    .refine((events) => events.every((event, i) => i === 0 || (events[i - 1]?.on ?? '') <= event.on), {
      error: 'events-order',
    });

/** A text that `normalise` brings into its stored form; `code` is the refusal when it cannot. */
export const identifier = (normalise: (input: string) => string | null, code: string) =>
  z
    .string()
    .trim()
    .max(60)
    .overwrite((input) => normalise(input) ?? input)
    .refine((input) => normalise(input) === input, { error: code });

function distinct<T extends z.ZodArray>(list: T) {
  return list.refine((items) => new Set(items).size === items.length, { error: 'repeated' });
}
