import { lineOf, type SourceFile } from './source';
import { isNode, nameOf, type SyntaxNode, textOf, walk } from './syntax';

const SPOKEN_ATTRIBUTES = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'placeholder',
  'title',
  'alt',
  'label',
];
/** Names and units, which are the same in every language. */
const NAMES = ['Commonlab', '共研', '中文', 'English', 'ORCID', 'ROR', 'DOI', 'IPC', 'TRL', 'kB', 'MB', 'GB'];

/** Text that a person would read and that stands in the code instead of a message file. */
export function findLooseText(source: SourceFile): string[] {
  if (!/^(app|components)\/.*\.tsx$/.test(source.path) || /\.test\.tsx$/.test(source.path)) return [];
  const found: string[] = [];
  const report = (node: SyntaxNode, text: string) =>
    found.push(`${source.path}:${lineOf(source.text, node.start)} text outside the message files: ${text.trim()}`);
  walk(program(source), (node, parent) => {
    if (node.type === 'JSXText' && typeof node.value === 'string' && isSpoken(node.value)) report(node, node.value);
    if (node.type === 'JSXExpressionContainer' && parent?.type !== 'JSXAttribute') {
      for (const text of literalsOf(node.expression)) if (isSpoken(text)) report(node, text);
    }
    if (node.type === 'JSXAttribute' && SPOKEN_ATTRIBUTES.includes(nameOf(node.name) ?? '')) {
      const value =
        isNode(node.value) && node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value;
      for (const text of literalsOf(value)) if (isSpoken(text)) report(node, text);
    }
  });
  return found;
}

/** The literals that an expression may come out as: itself, or the branches of a choice. */
function literalsOf(node: unknown): string[] {
  const text = textOf(node);
  if (text !== null) return [text];
  if (!isNode(node)) return [];
  if (node.type === 'ConditionalExpression') return [...literalsOf(node.consequent), ...literalsOf(node.alternate)];
  if (node.type === 'LogicalExpression') return literalsOf(node.right);
  return [];
}

function isSpoken(text: string): boolean {
  const rest = NAMES.reduce((left, name) => left.replaceAll(name, ''), text).replaceAll(/&\w+;/g, '');
  return /\p{L}/u.test(rest);
}

function program(source: SourceFile): SyntaxNode {
  if (!isNode(source.program)) throw new Error(`${source.path} has no syntax tree`);
  return source.program;
}
