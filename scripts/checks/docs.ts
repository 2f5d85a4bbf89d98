import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lineOf } from './source';

/** Top-level names that make a word in backticks a path of this project. */
const TOP = /^(app|bench|components|core|db|docs|domain|e2e|messages|public|scripts|server|\.ci)\//;

/** Every path that the documents name must exist; `docs/decisions` is history and may name what has gone. */
export function checkDocs(): string[] {
  return documents().flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#|\/)([^)#\s]+)[^)]*\)/g)].map((match) => ({
      named: match[1] ?? '',
      target: join(dirname(path), decodeURI(match[1] ?? '')),
      at: match.index,
    }));
    const words = [...text.matchAll(/`([^`\n]+)`/g)]
      .map((match) => ({ named: match[1] ?? '', target: match[1] ?? '', at: match.index }))
      .filter(({ named }) => TOP.test(named) && !/[<>*{}\s$…]/.test(named));
    return [...links, ...words]
      .filter(({ target }) => !existsSync(target.replace(/:\d+$/, '')))
      .map(({ named, at }) => `${path}:${lineOf(text, at)} names ${named}, which does not exist`);
  });
}

function documents(): string[] {
  const top = readdirSync('.').filter((name) => name.endsWith('.md'));
  const inDocs = existsSync('docs')
    ? readdirSync('docs', { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md') && !name.startsWith('decisions'))
        .map((name) => join('docs', name))
    : [];
  return [...top, ...inDocs];
}
