import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { LocaleText } from '@/core/locale-text';
import { textKey } from '@/core/locale-text';
import { DEFAULT_CURRENCY, formatMoney } from '@/core/money';
import type { KindField } from '@/domain/listings/kind';
import { LocaleProse } from './locale-line';

const localeTextValue = z.object({ zh: z.string().optional(), en: z.string().optional() });
const wordsValue = z.object({ zh: z.array(z.string()).optional(), en: z.array(z.string()).optional() });
const eventsValue = z.array(z.object({ on: z.string(), event: z.string() }));

/** One attribute for reading, by how the kind's module says it is asked for. Null when there is nothing to show. */
export function FactValue({ kind, field, value }: { kind: string; field: KindField; value: unknown }): ReactNode {
  const t = useTranslations('kinds');
  const tMarket = useTranslations('market.listing');
  const locale = useLocale();
  const format = useFormatter();
  const option = (code: string) => t(`${kind}.options.${field.name}.${code}`);
  const day = (text: string) => format.dateTime(new Date(`${text}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });

  switch (field.input) {
    case 'locale-text':
    case 'locale-textarea': {
      const text = localeTextValue.safeParse(value);
      return text.success ? <LocaleProse text={text.data} /> : null;
    }
    case 'locale-keywords': {
      const words = wordsValue.safeParse(value);
      return words.success ? <Words words={chosen(words.data, textKey(locale))} /> : null;
    }
    case 'keywords':
      return <Words words={strings(value)} />;
    case 'choices':
      return <Words words={strings(value).map(option)} />;
    case 'choice':
      return typeof value === 'string' ? option(value) : null;
    case 'boolean':
      return tMarket(value === true ? 'yes' : 'no');
    case 'country':
      return typeof value === 'string' ? new Intl.DisplayNames(locale, { type: 'region' }).of(value) : null;
    case 'date':
      return typeof value === 'string' ? day(value) : null;
    case 'money':
      return typeof value === 'number'
        ? formatMoney({ minor: BigInt(Math.round(value)), currency: DEFAULT_CURRENCY }, locale)
        : null;
    case 'year':
      return typeof value === 'number' ? String(value) : null;
    case 'integer':
    case 'number': {
      if (typeof value !== 'number') return null;
      if (field.name === 'trl') return t(`trl.${value}`);
      const amount = format.number(value, { maximumFractionDigits: 3 });
      return field.unit ? `${amount} ${t(`units.${field.unit}`)}` : amount;
    }
    case 'dated-events': {
      const events = eventsValue.safeParse(value);
      if (!events.success) return null;
      return (
        <ol className="grid gap-1">
          {events.data.map(({ on, event }) => (
            <li key={`${on} ${event}`} className="flex gap-3">
              <time dateTime={on} className="shrink-0 text-ink-muted tabular-nums">
                {on}
              </time>
              {option(event)}
            </li>
          ))}
        </ol>
      );
    }
    case 'url':
      return typeof value === 'string' ? (
        <a href={value} rel="nofollow noopener noreferrer" target="_blank" className="link">
          {value}
        </a>
      ) : null;
    default:
      return typeof value === 'string' ? value : null;
  }
}

function Words({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {words.map((word) => (
        <li key={word} className="rounded-sm bg-surface-sunken px-2 py-0.5">
          {word}
        </li>
      ))}
    </ul>
  );
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function chosen(words: { zh?: string[]; en?: string[] }, key: keyof LocaleText): string[] {
  const own = words[key] ?? [];
  return own.length > 0 ? own : (words[key === 'zh' ? 'en' : 'zh'] ?? []);
}
