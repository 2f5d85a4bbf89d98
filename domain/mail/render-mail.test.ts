import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '@/core/locale-text';
import en from '@/messages/en/mails.json';
import zh from '@/messages/zh-CN/mails.json';
import { type MailTemplate, mailSentences } from './mail-sentences';
import { type MailContent, mailHtml, mailText, writeMail } from './render-mail';

const TEMPLATES = Object.keys(zh).filter((key) => !['layout', 'facts', 'roles'].includes(key)) as MailTemplate[];
const VALUES = {
  name: '<b>Li</b> & "co"',
  organisation: 'Org',
  inviter: 'Wang',
  listing: 'SEM',
  reference: 'K7-2M',
  customer: 'Tianfu',
  provider: 'SCU',
  search: 'SEM',
  count: 2,
  qualification: 'SEM',
  day: '4 December 2026',
};

function renderMail(content: MailContent) {
  const { subject, words } = writeMail(content);
  const written = { locale: content.locale, words };
  return { subject, text: mailText(written), html: mailHtml(written) };
}

describe('mails', () => {
  test.each(LOCALES.flatMap((locale) => TEMPLATES.map((template) => [locale, template] as const)))(
    '%s %s has a subject, its link in both forms, and no value left open',
    (locale, template) => {
      const mail = renderMail({ locale, template, values: VALUES, link: 'https://lab.test/a?b=1&c=2' });
      expect(mail.subject).not.toBe('');
      expect(mail.text).toContain('https://lab.test/a?b=1&c=2');
      expect(mail.html).toContain('href="https://lab.test/a?b=1&amp;c=2"');
      expect(`${mail.subject}${mail.text}`).not.toMatch(/[{}]|mails\./);
    },
  );

  test.each(LOCALES)('%s sentences read as the translator of ICU messages reads them', (locale) => {
    const messages = locale === 'en' ? en : zh;
    const translate = createTranslator({ locale, messages });
    const keys = Object.entries(messages).flatMap(([group, parts]) =>
      Object.keys(parts).map((part) => `${group}.${part}`),
    );
    const values = { ...VALUES, listing: '{name} $& <x>', provider: '$1 #' };
    expect(keys.map((key) => mailSentences(locale)(key, values))).toEqual(
      keys.map((key) => translate(key as never, values as never)),
    );
  });

  test('what people wrote is never markup', () => {
    const { html } = renderMail({
      locale: 'en',
      template: 'booking-declined',
      values: VALUES,
      link: 'https://lab.test/',
      facts: [{ name: 'note', value: '<script>alert(1)</script>' }],
    });
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>Li');
    expect(html).toContain('&lt;script&gt;');
  });

  test('a line break in a name cannot start another header', () => {
    const { subject } = renderMail({
      locale: 'en',
      template: 'organisation-verified',
      values: { organisation: 'A\r\nBcc: everyone@lab.test' },
      link: 'https://lab.test/',
    });
    expect(subject).toBe('A Bcc: everyone@lab.test is verified');
  });

  test('empty facts are left out', () => {
    const { text } = renderMail({
      locale: 'zh-CN',
      template: 'booking-confirmed',
      values: VALUES,
      link: 'https://lab.test/',
      facts: [
        { name: 'note', value: '' },
        { name: 'time', value: '3 月 2 日' },
      ],
    });
    expect(text).toContain('时间：3 月 2 日');
    expect(text).not.toContain('说明');
  });

  test('both languages have the same mails', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });
});
