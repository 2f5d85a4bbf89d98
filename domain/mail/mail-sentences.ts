import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/core/locale-text';
import en from '@/messages/en/mails.json';
import zh from '@/messages/zh-CN/mails.json';

const MAILS: Record<Locale, typeof zh> = { 'zh-CN': zh, en: { ...zh, ...en } };

/** Every mail there is: `messages/<locale>/mails.json` has its words under this name. */
export type MailTemplate = Exclude<keyof typeof zh, 'layout' | 'facts' | 'roles'>;
export type FactName = keyof (typeof zh)['facts'];
export type MailValues = Record<string, string | number>;

/** Reads a sentence of `mails.json` by its dotted key. */
export interface MailSentences {
  (key: string, values?: MailValues): string;
  has(key: string): boolean;
}

const sentences = new Map<Locale, MailSentences>();

/** The words of mails in one language. */
export function mailSentences(locale: Locale): MailSentences {
  const known = sentences.get(locale);
  if (known) return known;
  const translate = createTranslator({ locale, messages: MAILS[locale] });
  const plain = plainSentences(locale);
  const read = Object.assign(
    (key: string, values?: MailValues) => {
      const sentence = plain.get(key);
      const filled = sentence === undefined ? null : fillIn(sentence, values ?? {});
      return filled ?? translate(key as never, values as never);
    },
    { has: (key: string) => translate.has(key as never) },
  );
  sentences.set(locale, read);
  return read;
}

/** Without quotes, tags, or choices of the ICU syntax: putting its values into their places is all there is to do. */
const PLAIN = /^[^{}'<>#]*(?:\{\w+\}[^{}'<>#]*)*$/;

/** Of a mail's twenty sentences nearly all are plain, and the translator takes ten times as long for each. */
function plainSentences(locale: Locale): Map<string, string> {
  const all = Object.entries(MAILS[locale]).flatMap(([group, parts]) =>
    Object.entries(parts).map(([part, text]): [string, string] => [`${group}.${part}`, text]),
  );
  return new Map(all.filter(([, text]) => PLAIN.test(text)));
}

/** Null where a value is wanting: the translator says so. */
function fillIn(sentence: string, values: MailValues): string | null {
  let complete = true;
  const filled = sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) complete = false;
    return value === undefined ? place : String(value);
  });
  return complete ? filled : null;
}
