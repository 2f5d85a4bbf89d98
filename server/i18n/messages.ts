import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AbstractIntlMessages } from 'next-intl';
import type { Locale } from '@/core/locale-text';

const loaded = new Map<Locale, AbstractIntlMessages>();

/** Every namespace of a language: `messages/<locale>/<namespace>.json` under its file name. Read once per process. */
export function loadMessages(locale: Locale): AbstractIntlMessages {
  const known = loaded.get(locale);
  if (known) return known;
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'messages', locale);
  const messages: AbstractIntlMessages = {};
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.json')) continue;
    messages[path.basename(file, '.json')] = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  }
  // While developing, an edited sentence shows at the next request.
  if (process.env.NODE_ENV !== 'development') loaded.set(locale, messages);
  return messages;
}

/** The named namespaces only: what a client component is given. */
export function pickNamespaces(messages: AbstractIntlMessages, namespaces: readonly string[]): AbstractIntlMessages {
  return Object.fromEntries(Object.entries(messages).filter(([namespace]) => namespaces.includes(namespace)));
}
