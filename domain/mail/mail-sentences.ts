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
  // What takes no values is the same in every mail.
  const fixed = new Map<string, string>();
  const readFixed = (key: string) => {
    const before = fixed.get(key);
    if (before !== undefined) return before;
    const sentence = translate(key as never);
    fixed.set(key, sentence);
    return sentence;
  };
  const read = Object.assign(
    (key: string, values?: MailValues) => (values ? translate(key as never, values as never) : readFixed(key)),
    { has: (key: string) => translate.has(key as never) },
  );
  sentences.set(locale, read);
  return read;
}
