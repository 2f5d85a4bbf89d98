import { useLocale, useTranslations } from 'next-intl';
import type { LocaleText } from '@/core/locale-text';
import { readText } from '@/core/locale-text';

/** A text in the reader's language; when only the other one exists, that, with its language told to screen readers. */
export function LocaleLine({ text }: { text: LocaleText }) {
  const read = readText(text, useLocale());
  if (!read) return null;
  return read.substituted ? <span lang={read.lang}>{read.text}</span> : read.text;
}

/** Paragraphs in the reader's language; says so when they stand in the other one. */
export function LocaleProse({ text, className }: { text: LocaleText; className?: string }) {
  const t = useTranslations('market.listing');
  const read = readText(text, useLocale());
  if (!read) return null;
  return (
    <div className={className}>
      {read.substituted && <OtherLanguage label={t('only-in', { language: read.lang })} />}
      <div lang={read.substituted ? read.lang : undefined} className="grid gap-3 whitespace-pre-line">
        {read.text.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </div>
  );
}

/** The mark over a text that is not in the reader's language. */
export function OtherLanguage({ label }: { label: string }) {
  return (
    <p className="mb-1.5 inline-block rounded-xs border border-line px-1.5 text-ink-muted text-xs leading-5">{label}</p>
  );
}
