import type { Locale } from '@/core/locale-text';
import type { MailWords } from '@/db/schema/notifications';
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
  /** Where the reader ends mails of this sort. */
  unsubscribeLink?: string;
}

/** A mail's subject and words in its reader's language. */
export function writeMail({
  locale,
  template,
  values,
  link,
  facts = [],
  rows = [],
  unsubscribeLink = '',
}: MailContent): { subject: string; words: MailWords } {
  const t = mailSentences(locale);
  const optional = (key: string) => (t.has(key) ? t(key, values) : '');
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
    button: t(`${template}.button`, values),
    link,
    note: optional(`${template}.note`),
    linkHint: t('layout.link-hint'),
    footer: t('layout.footer'),
    why: t('layout.why'),
    unsubscribe: unsubscribeLink ? { text: t('layout.unsubscribe'), link: unsubscribeLink } : null,
  };
  return { subject: oneLine(t(`${template}.subject`, values)).slice(0, 250), words };
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
  const unsubscribe = mail.unsubscribe ? `${mail.unsubscribe.text}${colon}\n${mail.unsubscribe.link}` : '';
  return [
    mail.greeting,
    mail.body,
    facts,
    `${mail.button}${colon}\n${mail.link}`,
    mail.note,
    unsubscribe,
    `-- \n${mail.footer}`,
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
  const unsubscribe = mail.unsubscribe
    ? `<br><a href="${escapeHtml(mail.unsubscribe.link)}" style="color:#0a6656">${escapeHtml(mail.unsubscribe.text)}</a>`
    : '';
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(mail.heading)}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f5f8f7;font-family:${FONT};font-size:16px;line-height:26px;color:#12201d">
<main style="max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #d9e2df;border-top:4px solid #0a6656;border-radius:12px;padding:32px 28px">
<p style="margin:0 0 20px;font-size:14px;letter-spacing:.04em;color:#0a6656"><strong>共研 Commonlab</strong></p>
<h1 style="margin:0 0 20px;font-size:22px;line-height:30px">${escapeHtml(mail.heading)}</h1>
${paragraph(mail.greeting)}
${paragraph(mail.body, 'margin:0 0 20px')}
${facts}
<p style="margin:0 0 24px"><a href="${link}" style="display:inline-block;background:#0a6656;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 22px;border-radius:8px">${escapeHtml(mail.button)}</a></p>
${paragraph(mail.note, 'margin:0 0 20px;color:#4b5c57;font-size:14px;line-height:22px')}
<p style="margin:0;color:#4b5c57;font-size:13px;line-height:20px">${escapeHtml(mail.linkHint)}<br><a href="${link}" style="color:#0a6656;word-break:break-all">${link}</a></p>
</main>
<footer style="max-width:560px;margin:16px auto 0;padding:0 28px;color:#4b5c57;font-size:12px;line-height:18px">${escapeHtml(mail.footer)}<br>${escapeHtml(mail.why)}${unsubscribe}</footer>
</body>
</html>
`;
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
