/** A node of the syntax tree, read loosely: the checks look only at a few shapes. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Visits every node below and including this one, with its parent. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode, parent: SyntaxNode | null) => void): void {
  const step = (current: SyntaxNode, parent: SyntaxNode | null) => {
    visit(current, parent);
    for (const value of Object.values(current)) {
      if (isNode(value)) step(value, current);
      else if (Array.isArray(value)) for (const item of value) if (isNode(item)) step(item, current);
    }
  };
  step(node, null);
}

/** The text of a string literal, else null. */
export function textOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** What a template literal surely begins with: `status.${state}` gives `status.`. */
export function prefixOf(node: unknown): string | null {
  if (!isNode(node) || node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null;
  const first: unknown = node.quasis[0];
  if (!isNode(first)) return null;
  const { value } = first;
  return typeof value === 'object' && value && 'cooked' in value ? String(value.cooked) : null;
}

/** `name` of an identifier, else null. */
export function nameOf(node: unknown): string | null {
  return isNode(node) && /Identifier$/.test(node.type) && typeof node.name === 'string' ? node.name : null;
}
