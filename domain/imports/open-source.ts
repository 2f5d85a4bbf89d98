import { DomainError } from '@/core/errors';
import type { ListingKind } from '@/domain/listings/kind';
import { type ImportColumn, importColumns, suggestMapping } from './columns';
import { type ByteSource, decodeText, detectEncoding, type TextEncoding } from './decode-text';
import type { ImportFormat } from './inputs';
import { readCsv } from './read-csv';
import { readJsonLines } from './read-json-lines';
import type { RowSource } from './source-row';
import { readUniquip, UNIQUIP_MAPPING } from './uniquip';

/** A file opened for import: its rows, and which column of ours each of its headers fills. */
export interface OpenSource extends RowSource {
  encoding: TextEncoding;
  mapping: Record<string, string>;
}

/** Opens a file in its format; `none` is for a look at it before anything is mapped. Throws `unreadable-file`, and `invalid-input` for a mapping that does not fit. */
export async function openSource(
  open: ByteSource,
  options: { kind: ListingKind; format: ImportFormat; mapping?: Record<string, string> | 'none' },
): Promise<OpenSource> {
  const encoding = await detectEncoding(open);
  const text = decodeText(open, encoding);
  const columns = importColumns(options.kind);
  if (options.format === 'uniquip') {
    return { ...readUniquip(await readCsv(text)), encoding, mapping: knownOnly(UNIQUIP_MAPPING, columns) };
  }
  const source = options.format === 'csv' ? await readCsv(text) : await readJsonLines(text);
  if (options.mapping === 'none') return { ...source, encoding, mapping: {} };
  const mapping = options.mapping ?? suggestMapping(source.headers, columns);
  checkMapping(mapping, source.headers, columns);
  return { ...source, encoding, mapping };
}

function knownOnly(mapping: Record<string, string>, columns: readonly ImportColumn[]): Record<string, string> {
  const keys = new Set(columns.map(({ key }) => key));
  return Object.fromEntries(Object.entries(mapping).filter(([, key]) => keys.has(key)));
}

function checkMapping(mapping: Record<string, string>, headers: readonly string[], columns: readonly ImportColumn[]) {
  const refuse = (path: string, code: string) => {
    throw new DomainError('invalid-input', { fields: [{ path, code }] });
  };
  const keys = new Set(columns.map(({ key }) => key));
  const used = new Set<string>();
  for (const [header, key] of Object.entries(mapping)) {
    if (!headers.includes(header)) refuse(`mapping.${header}`, 'unknown-header');
    if (!keys.has(key)) refuse(`mapping.${header}`, 'unknown-column');
    if (used.has(key)) refuse(`mapping.${header}`, 'duplicate');
    used.add(key);
  }
  if (!['title', 'title.zh', 'title.en'].some((key) => used.has(key))) refuse('mapping', 'title-unmapped');
}
