import { z } from 'zod';

/** JSON Schema as zod writes it, as far as samples need it. */
const node: z.ZodType<JsonSchema> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    format: z.string().optional(),
    minimum: z.number().optional(),
    minLength: z.number().optional(),
    minItems: z.number().optional(),
    items: node.optional(),
    anyOf: z.array(node).optional(),
    properties: z.record(z.string(), node).optional(),
  }),
);
interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  minimum?: number;
  minLength?: number;
  minItems?: number;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
}

/** Values by the name of their field, for what a schema cannot tell: an id that exists, a code with a pattern. */
export type KnownValues = Readonly<Record<string, unknown>>;

/** An input with every field of a schema filled in, as far as a machine can guess. */
export function sampleInput(schema: z.ZodType, known: KnownValues): Record<string, unknown> {
  const sample = sampleOf(schemaOf(schema), '', known);
  return typeof sample === 'object' && sample !== null ? { ...sample } : {};
}

/** The fields of an input, nested ones too, as dotted paths: `name`, `name.zh`, `rates.0.amountMinor`. */
export function pathsOf(sample: unknown, before = ''): string[] {
  if (typeof sample !== 'object' || sample === null) return [];
  return Object.entries(sample).flatMap(([key, value]) => [`${before}${key}`, ...pathsOf(value, `${before}${key}.`)]);
}

/** A copy in which the field at a dotted path has another value; `undefined` takes the field away. */
export function withValueAt<T>(input: T, path: string, value: unknown): T {
  const copy = structuredClone(input);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let holder: unknown = copy;
  for (const key of keys) holder = isHolder(holder) ? holder[key] : undefined;
  if (isHolder(holder)) {
    if (value === undefined && !Array.isArray(holder)) delete holder[last];
    else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function schemaOf(schema: z.ZodType): JsonSchema {
  return node.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', cycles: 'ref', reused: 'inline' }));
}

function sampleOf(schema: JsonSchema, name: string, known: KnownValues): unknown {
  if (name in known) return known[name];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf[0] ?? {}, name, known);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, part]) => [key, sampleOf(part, key, known)]),
      );
    case 'array':
      return [sampleOf(schema.items ?? {}, name, known)];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return textOf(schema);
  }
}

function textOf({ format, minLength = 0 }: JsonSchema): string {
  if (format === 'date-time') return '2031-03-04T09:00:00+08:00';
  if (format === 'date') return '2031-03-04';
  if (format === 'uuid') return '0198c5a0-0000-7000-8000-00000000dead';
  if (format === 'email') return 'sample@commonlab.test';
  return 'sample'.padEnd(minLength, 'e');
}
