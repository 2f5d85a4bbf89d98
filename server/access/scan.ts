import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { AccessRow } from './row';

/** A page, action or API route as the source has it, and where. */
export interface Entrance {
  kind: AccessRow['kind'];
  name: string;
  file: string;
}

const METHODS = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS';

/** Every way into the product that stands in the source tree. */
export function scanEntrances(root: string): Entrance[] {
  const files = ['app', 'components', 'server'].flatMap((folder) => sourcesUnder(root, folder));
  return files
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return [...pageIn(file), ...actionsIn(file, text), ...routesIn(file, text)];
    })
    .sort((a, b) => compare(a.kind, b.kind) || compare(a.name, b.name));
}

/** One spelling for parameters, so that `[id]` and `{id}` are the same. */
export function canonicalName(name: string): string {
  return name.replace(/\{([^}]+)\}/g, '[$1]');
}

function sourcesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function pageIn(file: string): Entrance[] {
  const match = /^app\/\[locale\](\/.*)?\/page\.tsx$/.exec(file);
  return match ? [{ kind: 'page', name: urlOf(match[1] ?? ''), file }] : [];
}

function actionsIn(file: string, text: string): Entrance[] {
  const names = [...text.matchAll(/\baction(?:<[^()]*>)?\(\s*['"]([a-z][\w.-]*)['"]/g)].map((match) => match[1] ?? '');
  return names.map((name) => ({ kind: 'action', name, file }));
}

function routesIn(file: string, text: string): Entrance[] {
  const path = /^app(\/.*)\/route\.tsx?$/.exec(file)?.[1];
  if (!path) return [];
  const methods = [
    ...text.matchAll(new RegExp(`export (?:const|async function|function) (${METHODS})\\b`, 'g')),
    ...text.matchAll(new RegExp(`\\bas (${METHODS})\\b(?=[^;]*\\})`, 'g')),
  ].map((match) => match[1] ?? '');
  return [...new Set(methods)].map((method) => ({ kind: 'api', name: `${method} ${urlOf(path)}`, file }));
}

/** Folders in parentheses are not part of an address. */
function urlOf(path: string): string {
  return path.replace(/\/\([^)]+\)/g, '') || '/';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
