import { DomainError } from '@/core/errors';

/** A file that can be read from its start as often as needed. */
export type ByteSource = () => AsyncIterable<Uint8Array>;

export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

const SAMPLE_BYTES = 4096;

/**
 * Finds out how a text file is encoded: by its byte order mark, by where its NUL bytes stand (UTF-16 without a mark),
 * else UTF-8 where the whole file is valid, else GB18030 (which includes GBK and GB 2312).
 * Throws `unreadable-file` for an empty file and for anything that is no text.
 */
export async function detectEncoding(open: ByteSource): Promise<TextEncoding> {
  const head = await readHead(open);
  if (head.length === 0) throw unreadable('empty-file');
  const marked = byteOrderMark(head) ?? unmarkedUtf16(head);
  if (marked) return marked;
  if (head.includes(0)) throw unreadable('not-text');
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    if (await isValid(open, encoding)) return encoding;
  }
  throw unreadable('unknown-encoding');
}

/** The file's text in pieces, without byte order mark. A character cut off at the end becomes U+FFFD. */
export async function* decodeText(open: ByteSource, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of open()) {
    const text = decoder.decode(bytes, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

function unreadable(code: string): DomainError {
  return new DomainError('unreadable-file', { fields: [{ path: 'file', code }] });
}

async function readHead(open: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of open()) {
    parts.push(bytes);
    length += bytes.length;
    if (length >= SAMPLE_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, SAMPLE_BYTES);
}

function byteOrderMark(head: Uint8Array): TextEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** Separators, digits and line ends have one zero byte each in UTF-16, always on the same side. */
function unmarkedUtf16(head: Uint8Array): TextEncoding | null {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) {
    if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd < head.length / 50) return null;
  if (odd > 4 * even) return 'utf-16le';
  if (even > 4 * odd) return 'utf-16be';
  return null;
}

/** True when every byte fits the encoding; a last character that was cut off is forgiven (a truncated file). */
async function isValid(open: ByteSource, encoding: TextEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of open()) decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
