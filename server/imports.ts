import { DomainError } from '@/core/errors';
import { LOCALES, type Locale } from '@/core/locale-text';
import { type ImportColumn, importColumns } from '@/domain/imports/columns';
import type { ByteSource } from '@/domain/imports/decode-text';
import { IMPORT_MAX_BYTES } from '@/domain/imports/inputs';
import type { NamesByColumn } from '@/domain/imports/parse-row';
import type { ListingKind } from '@/domain/listings/kind';
import { type Translate, translator } from './i18n/sentences';

/** What people call the codes of a kind's choices, in every language, so that an import understands them. */
export function importNames(kind: ListingKind): NamesByColumn {
  const translators = LOCALES.map((locale) => translator(locale, 'kinds'));
  const names = new Map<string, Map<string, string>>();
  for (const column of importColumns(kind)) {
    const known = new Map<string, string>();
    for (const code of column.options ?? []) {
      for (const t of translators) {
        const name = optionName(t, kind.kind, column, code);
        if (name) known.set(name.toLowerCase(), code);
      }
    }
    if (column.input === 'country') for (const [name, code] of countryNames()) known.set(name, code);
    if (known.size > 0) names.set(column.key, known);
  }
  return names;
}

function optionName(t: Translate, kind: string, { key, path }: ImportColumn, code: string): string | null {
  const message =
    key === 'category'
      ? `${kind}.categories.${code}`
      : key === 'bookingMode'
        ? `bookingModes.${code}.label`
        : `${kind}.options.${path[1]}.${code}`;
  return t.has(message) ? t(message) : null;
}

function countryNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const locale of LOCALES) {
    const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const name = display.of(first + second);
        if (name) names.set(name.toLowerCase(), first + second);
      }
    }
  }
  return names;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export interface ColumnChoice {
  key: string;
  label: string;
}

/** The columns of a kind with names for people. */
export function columnChoices(kind: ListingKind, locale: Locale): ColumnChoice[] {
  const kinds = translator(locale, 'kinds');
  const imports = translator(locale, 'imports');
  return importColumns(kind).map((column) => {
    const { key, path } = column;
    const [first = '', second = '', third = ''] = path;
    if (first === 'rates') {
      const group = kinds(`customerGroups.${second}`);
      return { key, label: imports('rate-column', { group, basis: kinds(`rateBases.${third}`) }) };
    }
    const name = first === 'attributes' ? kinds(`${kind.kind}.fields.${second}.label`) : imports(`columns.${first}`);
    const last = path.at(-1);
    const language = last === 'zh' || last === 'en' ? last : isEither(column) ? 'either' : null;
    return { key, label: language ? imports(`language.${language}`, { name }) : name };
  });
}

function isEither({ input }: ImportColumn): boolean {
  return input === 'either-language' || input === 'either-keywords';
}

/** An upload of bounded size, readable as often as needed. Throws `payload-too-large`. */
export async function readImportUpload(upload: Blob | Request): Promise<ByteSource> {
  const stream = upload instanceof Request ? upload.body : upload.stream();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = stream?.getReader();
  if (reader) {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength;
      if (bytes > IMPORT_MAX_BYTES) {
        await reader.cancel();
        throw new DomainError('payload-too-large', { params: { maxBytes: IMPORT_MAX_BYTES } });
      }
      parts.push(part.value);
    }
  }
  return async function* () {
    yield* parts;
  };
}
