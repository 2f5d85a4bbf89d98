import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseCsv } from './parse-csv';

const FOLDER = resolve('../shared/data');

/** Pieces of real titles and abstracts, each as often as it occurs: sampled, they give the frequencies of real texts. */
export interface MarketVocabulary {
  /** Chinese, two to six characters. */
  zh: string[];
  /** English words. */
  en: string[];
  ipc: string[];
}

/** From the public data beside the project; throws when it is not there. */
export function readMarketVocabulary(): MarketVocabulary {
  const folder = [FOLDER, resolve('../../shared/data')].find((each) => existsSync(each));
  if (!folder) throw new Error(`the public data is not in ${FOLDER}`);
  const rows = (file: string) => parseCsv(readFileSync(`${folder}/${file}`, 'utf8'));
  const zhTitles = rows('patents-zh.csv').map((row) => row.title ?? '');
  const enTexts = rows('patents-en.csv').map((row) => `${row.title} ${row.abstract}`);
  const words = enTexts.flatMap((text) => text.match(/[A-Za-z][A-Za-z-]+/g) ?? []);
  // A collection of a million has a long tail that a few thousand texts lack: models, and compounds of rare words.
  const models = Array.from(
    { length: 40_000 },
    (_, i) => `${'ABCDEFGHJKLMNPQRSTUVWXYZ'[i % 24]}${'XTRSMV'[i % 6]}-${1000 + i}`,
  );
  return {
    zh: zhTitles.flatMap(pieces),
    en: [...words, ...models.slice(0, Math.round(words.length * 0.02)), ...models],
    ipc: [...new Set(rows('patents-zh.csv').flatMap((row) => (row.ipc_subclasses ?? '').split('|')))].filter((symbol) =>
      /^[A-H]\d\d[A-Z]$/.test(symbol),
    ),
  };
}

/** A title cut at particles and then into pieces, so that pairs across two words occur too. */
function pieces(title: string): string[] {
  const runs = title.match(/\p{Script=Han}+/gu) ?? [];
  return runs.flatMap((run) => {
    const parts: string[] = [];
    for (let at = 0; at < run.length; ) {
      const length = Math.min(run.length - at, 2 + ((at * 7 + run.length) % 4));
      parts.push(run.slice(at, at + length));
      at += length;
    }
    return parts;
  });
}
