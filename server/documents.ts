import { fileTypeFromBuffer } from 'file-type';
import { fileRefused, type PreparedFile, readUpload } from './uploads';

const MAX_MEGABYTES = 20;

/** Extension by which a document is saved again, by its type. Anything else is refused. */
const DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['text/csv', 'csv'],
  ['text/plain', 'txt'],
]);

/** A document, its type told by its content and never by its name. Throws `invalid-input` at `path`. */
export async function prepareDocument(upload: unknown, path = 'file'): Promise<PreparedFile> {
  const { bytes, name } = await readUpload(upload, MAX_MEGABYTES, path);
  const contentType = (await fileTypeFromBuffer(bytes))?.mime ?? plainTextType(bytes, name);
  const extension = DOCUMENTS.get(contentType ?? '');
  if (!contentType || !extension) throw fileRefused(path, 'file-type');
  const stem = name.replace(/\.[^.]*$/, '').slice(0, 100) || 'document';
  return { name: `${stem}.${extension}`, contentType, bytes };
}

/** Text has no signature: it is what reads as UTF-8 and holds no NUL. Served as a download only. */
function plainTextType(bytes: Uint8Array, name: string): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  if (/\.csv$/i.test(name)) return 'text/csv';
  return /\.txt$/i.test(name) ? 'text/plain' : undefined;
}
