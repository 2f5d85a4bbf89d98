import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsOf } from './icu';
import { findLooseText } from './loose-text';
import { findUse } from './message-use';
import { readSources } from './source';

const LANGUAGES = ['zh-CN', 'en'];

/** Sentences by `namespace.key`, of one language. */
type Sentences = Map<string, string>;

/** Both languages complete and alike, every key used, every used key there, and no text outside the files. */
export function checkMessages(): string[] {
  const sources = readSources();
  const languages = LANGUAGES.map((language) => [language, readLanguage(language)] as const);
  const [first, second] = languages;
  if (!first || !second) return [];
  return [
    ...missingIn(first, second),
    ...missingIn(second, first),
    ...unlikeArguments(first[1], second[1]),
    ...findUse(sources, first[1]),
    ...sources.flatMap(findLooseText),
  ];
}

function readLanguage(language: string): Sentences {
  const sentences: Sentences = new Map();
  const folder = join('messages', language);
  for (const file of readdirSync(folder).sort()) {
    collect(JSON.parse(readFileSync(join(folder, file), 'utf8')), file.replace(/\.json$/, ''), sentences);
  }
  return sentences;
}

function collect(value: unknown, path: string, into: Sentences): void {
  if (typeof value === 'string') into.set(path, value);
  else if (typeof value === 'object' && value) {
    for (const [key, child] of Object.entries(value)) collect(child, `${path}.${key}`, into);
  }
}

function missingIn([language, own]: readonly [string, Sentences], [, other]: readonly [string, Sentences]): string[] {
  const missing = [...other.keys()].filter((key) => !own.has(key)).map((key) => `${language} lacks ${key}`);
  const empty = [...own].filter(([, text]) => text.trim() === '').map(([key]) => `${language} has nothing for ${key}`);
  return [...missing, ...empty];
}

function unlikeArguments(chinese: Sentences, english: Sentences): string[] {
  return [...chinese].flatMap(([key, text]) => {
    const other = english.get(key);
    if (other === undefined) return [];
    try {
      // English may need a plural or select where Chinese does not, but both are given the same values.
      const [a, b] = [argumentsOf(text).join(', '), argumentsOf(other).join(', ')];
      return a === b ? [] : [`${key} takes {${a}} in Chinese and {${b}} in English`];
    } catch (error) {
      return [`${key}: ${error instanceof Error ? error.message : error}`];
    }
  });
}
