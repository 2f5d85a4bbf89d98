import { lineOf, type SourceFile } from './source';
import { isNode, nameOf, prefixOf, type SyntaxNode, textOf, walk } from './syntax';

/** What opens a translator, and which argument names its namespace. */
const OPENERS: Record<string, number> = { useTranslations: 0, getTranslations: 0, translator: 1 };

/** What the code asks of the message files. */
interface Use {
  literals: Set<string>;
  prefixes: Set<string>;
  faults: string[];
}

/** Keys that the code names and the files lack, and keys that nothing in the code can mean. */
export function findUse(sources: SourceFile[], sentences: Map<string, string>): string[] {
  const use: Use = { literals: new Set(), prefixes: new Set(), faults: [] };
  const strings = new Set<string>();
  for (const source of sources) {
    if (/\.test\.tsx?$/.test(source.path) || !isNode(source.program)) continue;
    collectStrings(source.program, strings);
    collectCalls(source, source.program, use, sentences);
  }
  const unused = [...sentences.keys()].filter((key) => !isUsed(key, use, strings));
  return [...use.faults, ...unused.map((key) => `nothing uses ${key}`)];
}

function isUsed(key: string, use: Use, strings: Set<string>): boolean {
  if (use.literals.has(key)) return true;
  for (const prefix of use.prefixes) if (key.startsWith(prefix)) return true;
  // A key may travel as a value (`{ label: 'status.draft' }`), with or without its namespace.
  const inside = key.slice(key.indexOf('.') + 1);
  return strings.has(key) || strings.has(inside);
}

function collectStrings(program: SyntaxNode, into: Set<string>): void {
  walk(program, (node) => {
    const text = textOf(node);
    if (text?.includes('.')) into.add(text);
  });
}

function collectCalls(source: SourceFile, program: SyntaxNode, use: Use, sentences: Map<string, string>): void {
  const translators = findTranslators(program);
  for (const spaces of translators.values()) for (const space of spaces) if (space === null) use.prefixes.add('');
  const calls = new Set<SyntaxNode>();
  walk(program, (node) => {
    if (node.type !== 'CallExpression' || !Array.isArray(node.arguments)) return;
    const callee = isNode(node.callee) && node.callee.type === 'MemberExpression' ? node.callee.object : node.callee;
    const spaces = translators.get(nameOf(callee) ?? '');
    if (!spaces || !isNode(callee)) return;
    calls.add(callee);
    for (const argument of branches(node.arguments[0])) record(source, argument, spaces, use, sentences);
  });
  // A translator that is handed on may be asked for anything of its namespace.
  walk(program, (node, parent) => {
    const spaces = translators.get(nameOf(node) ?? '');
    const declares =
      parent?.type === 'VariableDeclarator' || parent?.type === 'Property' || parent?.type === 'MemberExpression';
    if (spaces && !calls.has(node) && !declares) for (const space of spaces) use.prefixes.add(space ? `${space}.` : '');
  });
}

function record(
  source: SourceFile,
  argument: unknown,
  spaces: Set<string | null>,
  use: Use,
  sentences: Map<string, string>,
): void {
  const literal = textOf(argument);
  const full = (space: string | null, key: string) => (space ? `${space}.${key}` : key);
  if (literal !== null) {
    const keys = [...spaces].map((space) => full(space, literal));
    for (const key of keys) use.literals.add(key);
    const known = keys.some(
      (key) => sentences.has(key) || [...sentences.keys()].some((one) => one.startsWith(`${key}.`)),
    );
    const line = isNode(argument) ? lineOf(source.text, argument.start) : 0;
    if (!known) use.faults.push(`${source.path}:${line} there is no message ${keys.join(' or ')}`);
    return;
  }
  const prefix = prefixOf(argument) ?? '';
  for (const space of spaces) use.prefixes.add(full(space, prefix));
}

/** Variables that hold a translator, with the namespaces they may have; null: unknown until it runs. */
function findTranslators(program: SyntaxNode): Map<string, Set<string | null>> {
  const found = new Map<string, Set<string | null>>();
  walk(program, (node) => {
    if (node.type !== 'VariableDeclarator') return;
    const call = isNode(node.init) && node.init.type === 'AwaitExpression' ? node.init.argument : node.init;
    if (!isNode(call) || call.type !== 'CallExpression' || !Array.isArray(call.arguments)) return;
    const place = OPENERS[nameOf(call.callee) ?? ''];
    const name = nameOf(node.id);
    if (place === undefined || !name) return;
    found.set(name, (found.get(name) ?? new Set()).add(namespaceOf(call.arguments[place])));
  });
  return found;
}

function namespaceOf(argument: unknown): string | null {
  if (argument === undefined) return '';
  const literal = textOf(argument);
  if (literal !== null) return literal;
  if (!isNode(argument) || argument.type !== 'ObjectExpression' || !Array.isArray(argument.properties)) return null;
  const property = argument.properties.find((one: unknown) => isNode(one) && nameOf(one.key) === 'namespace');
  return isNode(property) ? textOf(property.value) : '';
}

function branches(node: unknown): unknown[] {
  if (!isNode(node) || node.type !== 'ConditionalExpression') return [node];
  return [...branches(node.consequent), ...branches(node.alternate)];
}
