import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One import of a file, `export … from` and `import()` included. */
export interface ImportLine {
  /** As written. */
  specifier: string;
  /** The file it means, from the project's root; null for packages and Node's own modules. */
  target: string | null;
  typeOnly: boolean;
  line: number;
}

export interface SourceFile {
  path: string;
  text: string;
  imports: ImportLine[];
  /** `use client`, `use server`. */
  directives: string[];
  program: ReturnType<typeof parseSync>['program'];
}

const FOLDERS = ['app', 'bench', 'components', 'core', 'db', 'domain', 'e2e', 'scripts', 'server'];
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.json', '.css', '/page.tsx'];

/** Every source file of the project, parsed. */
export function readSources(): SourceFile[] {
  const roots = readdirSync('.').filter((name) => /\.(ts|tsx|mjs)$/.test(name) && name !== 'next-env.d.ts');
  return [...FOLDERS.flatMap(filesUnder), ...roots].sort().map((path) => parseSource(path, readFileSync(path, 'utf8')));
}

/** Which line a character stands on, from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Parses one file, which need not exist. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const found: ImportLine[] = [];
  const add = (specifier: string, typeOnly: boolean, offset: number) =>
    found.push({ specifier, target: locate(path, specifier), typeOnly, line: lineOf(text, offset) });
  for (const line of module.staticImports) {
    add(line.moduleRequest.value, line.entries.length > 0 && line.entries.every((entry) => entry.isType), line.start);
  }
  for (const line of module.staticExports) {
    const from = line.entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    if (from)
      add(
        from.value,
        line.entries.every((entry) => entry.isType),
        line.start,
      );
  }
  for (const line of module.dynamicImports) {
    const literal = text.slice(line.moduleRequest.start, line.moduleRequest.end).match(/^['"`]([^'"`$]+)['"`]$/);
    if (literal?.[1]) add(literal[1], false, line.start);
  }
  const directives = program.body.flatMap((node) =>
    node.type === 'ExpressionStatement' && 'directive' in node && node.directive ? [node.directive] : [],
  );
  return { path, text, imports: found, directives, program };
}

function locate(from: string, specifier: string): string | null {
  const base = specifier.startsWith('@/')
    ? normalize(specifier.slice(2))
    : specifier.startsWith('.')
      ? normalize(join(dirname(from), specifier))
      : null;
  if (base === null) return null;
  const found = ENDINGS.map((ending) => base + ending).find((path) => existsSync(path) && statSync(path).isFile());
  return found ?? base;
}
