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
  more: 3,
  alerts: 'daily',
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

  test('what a mail is about stands in both forms, each with its own address', () => {
    const { text, html } = renderMail({
      locale: 'en',
      template: 'search-found',
      values: { ...VALUES, count: 40, more: 38 },
      link: 'https://lab.test/search',
      items: [
        {
          title: 'SEM <Sigma>',
          lang: 'en',
          lines: ['Electron microscopes', ''],
          link: 'https://lab.test/en/listings/a',
        },
        { title: '核磁共振', lang: 'zh-CN', lines: [], link: 'https://lab.test/en/listings/b' },
      ],
      unsubscribeLink: 'https://lab.test/unsubscribe?token=x',
      settingsLink: 'https://lab.test/account/searches',
    });
    expect(text).toContain('* SEM <Sigma>\n  Electron microscopes\n  https://lab.test/en/listings/a\n\n* 核磁共振\n');
    expect(text).toContain('38 more are not listed here.');
    expect(text).toContain('Stop alerts for this search: \nhttps://lab.test/unsubscribe?token=x');
    expect(text).toContain('https://lab.test/account/searches');
    expect(text).toContain('because you saved the search “SEM” and asked for alerts once a day');
    expect(html).toMatch(/<a href="https:\/\/lab\.test\/en\/listings\/a" lang="en"[^>]*>SEM &lt;Sigma&gt;<\/a>/);
    expect(html).toMatch(/<a href="https:\/\/lab\.test\/en\/listings\/b" lang="zh-CN"[^>]*>核磁共振<\/a>/);
    expect(html).toMatch(/display:none[^>]*>SEM &lt;Sigma&gt; · 核磁共振</);
  });

  test('a mail that has shown everything speaks of no more', () => {
    const { text } = renderMail({
      locale: 'zh-CN',
      template: 'search-found',
      values: { ...VALUES, more: 0 },
      link: 'https://lab.test/search',
    });
    expect(text).not.toContain('另有');
  });

  test('a long subject never ends in half a letter', () => {
    const { subject } = renderMail({
      locale: 'en',
      template: 'organisation-verified',
      values: { organisation: '𠮷'.repeat(300) },
      link: 'https://lab.test/',
    });
    expect(subject).toBe('𠮷'.repeat(250));
  });

  test('a mail that was kept before mails had items is still read', () => {
    const { words } = writeMail({
      locale: 'en',
      template: 'booking-confirmed',
      values: VALUES,
      link: 'https://lab.test/',
    });
    const { items: _, more: __, settings: ___, ...old } = words;
    expect(mailText({ locale: 'en', words: old })).toBe(mailText({ locale: 'en', words }));
    expect(mailHtml({ locale: 'en', words: old })).toBe(mailHtml({ locale: 'en', words }));
  });

  test('both languages have the same mails', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });
});
