import type { Locale } from '@/core/locale-text';
import type { MailItem, MailWords } from '@/db/schema/notifications';
import { type FactName, type MailTemplate, type MailValues, mailSentences } from './mail-sentences';

export interface MailContent {
  locale: Locale;
  template: MailTemplate;
  /** Values of the sentences; `name` greets the reader. */
  values: MailValues;
  /** Where the button leads, absolute. */
  link: string;
  /** Lines of a small table, such as when and where. Empty values are left out. */
  facts?: readonly { name: FactName; value: string }[];
  /** Lines of the same table whose names are data. */
  rows?: readonly { label: string; value: string }[];
  /** Things that the mail is about. */
  items?: readonly MailItem[];
  /** Where the reader ends mails of this sort. */
  unsubscribeLink?: string;
  /** Where the reader says how often they come. */
  settingsLink?: string;
}

/** A mail's subject and words in its reader's language. */
export function writeMail({
  locale,
  template,
  values,
  link,
  facts = [],
  rows = [],
  items = [],
  unsubscribeLink = '',
  settingsLink = '',
}: MailContent): { subject: string; words: MailWords } {
  const t = mailSentences(locale);
  const optional = (key: string) => (t.has(key) ? t(key, values) : '');
  const own = (part: string) => optional(`${template}.${part}`) || t(`layout.${part}`);
  const words: MailWords = {
    heading: t(`${template}.heading`, values),
    greeting: values.name ? t('layout.greeting', values) : '',
    body: t(`${template}.body`, values),
    facts: [
      ...facts
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => ({ label: t(`facts.${name}`), value: oneLine(value) })),
      ...rows.map(({ label, value }) => ({ label, value: oneLine(value) })),
    ],
    items: items.map(({ title, lang, lines, link: itemLink }) => ({
      title: oneLine(title),
      lang,
      lines: lines.map(oneLine).filter(Boolean),
      link: itemLink,
    })),
    more: values.more ? optional(`${template}.more`) : '',
    button: t(`${template}.button`, values),
    link,
    note: optional(`${template}.note`),
    linkHint: t('layout.link-hint'),
    footer: t('layout.footer'),
    why: own('why'),
    unsubscribe: unsubscribeLink ? { text: own('unsubscribe'), link: unsubscribeLink } : null,
    settings: settingsLink ? { text: own('settings'), link: settingsLink } : null,
  };
  return { subject: [...oneLine(t(`${template}.subject`, values))].slice(0, 250).join(''), words };
}

/** What its forms are made of, as it is kept. */
interface WrittenMail {
  locale: Locale;
  words: MailWords;
}

/** A mail as plain text. */
export function mailText({ locale, words: mail }: WrittenMail): string {
  const colon = locale === 'en' ? ': ' : '：';
  const facts = mail.facts.map(({ label, value }) => `${label}${colon}${value}`).join('\n');
  const address = ({ text, link }: { text: string; link: string }) => `${text}${colon}\n${link}`;
  const items = (mail.items ?? []).map(({ title, lines, link }) => [`* ${title}`, ...lines, link].join('\n  '));
  return [
    mail.greeting,
    mail.body,
    facts,
    ...items,
    mail.more,
    address({ text: mail.button, link: mail.link }),
    mail.note,
    [mail.settings, mail.unsubscribe]
      .map((way) => (way ? address(way) : ''))
      .filter(Boolean)
      .join('\n'),
    `-- \n${mail.footer}\n${mail.why}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const FONT =
  "-apple-system,'Segoe UI','PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/** A mail as HTML that every mail programme shows and screen readers read in order. */
export function mailHtml({ locale, words: mail }: WrittenMail): string {
  const paragraph = (text: string, style = 'margin:0 0 16px') =>
    text ? `<p style="${style}">${escapeHtml(text)}</p>` : '';
  const rows = mail.facts
    .map(
      ({ label, value }) =>
        `<tr><th scope="row" align="left" valign="top" style="padding:7px 16px 7px 0;color:#4b5c57;font-weight:400;white-space:nowrap">${escapeHtml(label)}</th><td style="padding:7px 0;color:#12201d">${escapeHtml(value)}</td></tr>`,
    )
    .join('');
  const facts = rows
    ? `<table cellpadding="0" cellspacing="0" style="width:100%;border-top:1px solid #d9e2df;border-bottom:1px solid #d9e2df;margin:4px 0 24px;font-size:15px;line-height:22px">${rows}</table>`
    : '';
  const link = escapeHtml(mail.link);
  const ways = [mail.settings, mail.unsubscribe].flatMap((way) =>
    way
      ? `<a href="${escapeHtml(way.link)}" style="display:inline-block;margin-right:20px;padding:6px 0;color:#0a6656">${escapeHtml(way.text)}</a>`
      : [],
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(mail.heading)}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f5f8f7;font-family:${FONT};font-size:16px;line-height:26px;color:#12201d;overflow-wrap:anywhere">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview(mail))}</div>
<main style="max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #d9e2df;border-top:4px solid #0a6656;border-radius:12px;padding:32px 28px">
<p style="margin:0 0 20px;font-size:14px;letter-spacing:.04em;color:#0a6656"><strong>共研 Commonlab</strong></p>
<h1 style="margin:0 0 20px;font-size:22px;line-height:30px">${escapeHtml(mail.heading)}</h1>
${paragraph(mail.greeting)}
${paragraph(mail.body, 'margin:0 0 20px')}
${facts}${itemsHtml(mail.items ?? [])}
${paragraph(mail.more ?? '', 'margin:0 0 20px')}
<p style="margin:0 0 24px"><a href="${link}" style="display:inline-block;background:#0a6656;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 22px;border-radius:8px">${escapeHtml(mail.button)}</a></p>
${paragraph(mail.note, 'margin:0 0 20px;color:#4b5c57;font-size:14px;line-height:22px')}
<p style="margin:0;color:#4b5c57;font-size:13px;line-height:20px">${escapeHtml(mail.linkHint)}<br><a href="${link}" style="color:#0a6656;word-break:break-all">${link}</a></p>
</main>
<footer style="max-width:560px;margin:16px auto 0;padding:0 28px;color:#4b5c57;font-size:12px;line-height:18px">${escapeHtml(mail.footer)}<br>${escapeHtml(mail.why)}${ways.length > 0 ? `<div style="margin-top:6px;font-size:13px">${ways.join(' ')}</div>` : ''}</footer>
</body>
</html>
`;
}

const LINE = 'border-top:1px solid #d9e2df';

/** What the mail is about, one below the other: a title that leads to it, and what else is said about it. */
function itemsHtml(items: readonly MailItem[]): string {
  if (items.length === 0) return '';
  const rows = items.map(({ title, lang, lines, link }) => {
    const said = lines.map((line) => `<br><span style="color:#4b5c57;font-size:14px">${escapeHtml(line)}</span>`);
    return `<li style="margin:0;padding:12px 0;${LINE};line-height:24px"><a href="${escapeHtml(link)}" lang="${lang}" style="color:#0a6656;font-weight:600">${escapeHtml(title)}</a>${said.join('')}</li>`;
  });
  return `<ul style="list-style:none;margin:0 0 20px;padding:0;${LINE.replace('top', 'bottom')}">${rows.join('')}</ul>`;
}

/** What mail programmes show beside the subject, before the mail is opened. */
function preview({ items = [], body }: MailWords): string {
  return items.length > 0 ? items.map(({ title }) => title).join(' · ') : body;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A line break in a subject would start another header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
