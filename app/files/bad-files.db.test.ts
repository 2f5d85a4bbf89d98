import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Actor } from '@/core/actor';
import { testDatabase } from '@/db/test-database';
import { createToken } from '@/domain/identity/create-token';
import { buildDraftListing } from '@/e2e/support/build-listing';
import { type BuiltOrganisation, buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { fieldSentence } from '@/server/i18n/sentences';

/* Files that are broken, disguised, endless or hostile, through the routes that take and serve them. */

const database = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'commonlab-bad-files-'));
vi.stubEnv('DATABASE_URL', database.url);
vi.stubEnv('COMMONLAB_SECRET', 'a secret of more than sixteen');
vi.stubEnv('COMMONLAB_DATA_DIR', dataDir);
vi.stubEnv('COMMONLAB_API_RATE_PERSON', '100000');
vi.stubEnv('COMMONLAB_LOG_LEVEL', 'silent');

const here = vi.hoisted(() => {
  const holder: { actor: unknown; db: unknown } = { actor: null, db: null };
  return holder;
});
vi.mock('@/server/actor', async (original) => ({
  ...(await original<typeof import('@/server/actor')>()),
  currentActor: async () => here.actor,
  currentContext: async () => ({ actor: here.actor, db: here.db, now: new Date() }),
}));

const HTML = '<!doctype html><html><script>alert(document.cookie)</script></html>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const ZIP = Buffer.from([
  0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

let lab: BuiltOrganisation;
let listingId: string;
let token: string;

beforeAll(async () => {
  lab = await buildVerifiedOrganisation(database.db);
  const actor: Actor = await lab.owner.actor();
  here.actor = actor;
  here.db = database.db;
  listingId = (await buildDraftListing(database.db, { actor, organisationId: lab.id })).id;
  const input = { organisationId: lab.id, name: 'files', scopes: ['*'] };
  token = (await createToken({ actor, db: database.db, now: new Date() }, input)).secret ?? '';
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('a photo or document', () => {
  const picture = () => sharp({ create: { width: 400, height: 300, channels: 3, background: '#0a6656' } });
  const cut = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2));

  test.each<[string, 'photo' | 'document', string, () => Promise<Buffer> | Buffer | string, string]>([
    ['an empty file', 'photo', 'a.png', () => '', 'file-empty'],
    ['half a PNG', 'photo', 'a.png', async () => cut(await noise().png().toBuffer()), 'file-unreadable'],
    ['half a JPEG', 'photo', 'a.jpg', async () => cut(await noise().jpeg().toBuffer()), 'file-unreadable'],
    ['the head of a PNG', 'photo', 'a.png', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'file-type'],
    ['a ZIP that is called PNG', 'photo', 'a.png', () => ZIP, 'file-type'],
    ['an SVG with a script', 'photo', 'a.svg', () => SVG, 'file-type'],
    ['an SVG that is called PNG', 'photo', 'a.png', () => SVG, 'file-type'],
    ['a page that is called PNG', 'photo', 'a.png', () => HTML, 'file-type'],
    ['a picture of 900 million pixels', 'photo', 'a.png', () => bomb(30_000, 30_000), 'image-too-large'],
    ['a picture whose size is a lie', 'photo', 'a.png', () => bomb(2_000_000_000, 2_000_000_000), 'file-unreadable'],
    ['a page that is called PDF', 'document', 'a.pdf', () => HTML, 'file-type'],
    ['a page', 'document', 'a.html', () => HTML, 'file-type'],
    ['a ZIP that is called DOCX', 'document', 'a.docx', () => ZIP, 'file-type'],
    ['a picture as a document', 'document', 'a.png', () => picture().png().toBuffer(), 'file-type'],
    ['a programme', 'document', 'a.pdf', () => Buffer.from('4d5a90000300000004000000ffff', 'hex'), 'file-type'],
  ])('%s is refused at its field', async (_, role, name, make, code) => {
    const answer = await upload(role, name, await make());
    const { error } = await answer.json();
    expect([answer.status, error.code, error.fields[0]?.path, error.fields[0]?.code]).toEqual([
      422,
      'invalid-input',
      'file',
      code,
    ]);
    expect(fieldSentence('en', error.fields[0])).not.toMatch(/[{}]|This is not valid/);
    expect(storedFiles()).toEqual([]);
  });

  test('of 100 MB is refused before it is read', async () => {
    const { POST } = await import('./listings/[id]/route');
    let read = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
        if (read >= 100_000_000) controller.close();
      },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '100000000' };
    const request = new Request('http://localhost/files/listings/x', { method: 'POST', headers, body, ...HALF });
    const answer = await POST(request, { params: Promise.resolve({ id: listingId }) });
    expect([answer.status, (await answer.json()).error.code]).toEqual([413, 'payload-too-large']);
    expect(read).toBeLessThan(5_000_000);
  });

  test.each([
    ['text/plain', 'file'],
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', '--y\r\nnot what was said'],
    ['application/json', '{}'],
  ])('in a broken form (%s) is refused', async (type, body) => {
    const { POST } = await import('./listings/[id]/route');
    const headers = { 'content-type': type, 'content-length': String(body.length) };
    const request = new Request('http://localhost/files/listings/x', { method: 'POST', headers, body });
    const answer = await POST(request, { params: Promise.resolve({ id: listingId }) });
    expect([answer.status, (await answer.json()).error.code]).toEqual([400, 'malformed-request']);
  });

  test.each<[string, 'photo' | 'document', string, () => Promise<Buffer> | string, string]>([
    [
      'a GIF with a page behind it',
      'photo',
      'a.gif',
      async () => withTail(await picture().gif().toBuffer()),
      'image/webp',
    ],
    [
      'a JPEG with a page behind it',
      'photo',
      'a.html',
      async () => withTail(await picture().jpeg().toBuffer()),
      'image/webp',
    ],
    ['a PDF that is a page too', 'document', 'a.html', () => `%PDF-1.4\n${HTML}`, 'application/pdf'],
    ['a text that holds a page', 'document', 'a.txt', () => HTML, 'text/plain'],
    ['a table that holds a page', 'document', '../../<b>"表\r\n格".csv', () => HTML, 'text/csv'],
  ])('%s is served as something that cannot run', async (_, role, name, make, type) => {
    const answer = await upload(role, name, await make());
    expect(answer.status).toBe(201);
    const { value } = await answer.json();
    const { GET } = await import('./[id]/route');
    const served = await GET(new Request('http://localhost/files/x'), {
      params: Promise.resolve({ id: value.fileId }),
    });
    const bytes = Buffer.from(await served.arrayBuffer());
    expect(served.status).toBe(200);
    expect(served.headers.get('content-type')).toBe(type);
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    expect(served.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    const disposition = served.headers.get('content-disposition') ?? '';
    expect(disposition.startsWith(type === 'image/webp' ? 'inline' : 'attachment')).toBe(true);
    expect(disposition).not.toMatch(/[\r\n"<]|\.html/);
    expect(role === 'photo' && bytes.includes('<script>')).toBe(false);
  });

  test.each(['x', '\u0000', '../secret', '0198c5a0-0000-7000-8000-00000000dead', 'x'.repeat(10_000)])(
    'that is not there (%s) is not found',
    async (id) => {
      const { GET } = await import('./[id]/route');
      const answer = await GET(new Request('http://localhost/files/x'), { params: Promise.resolve({ id }) });
      expect([answer.status, (await answer.json()).code]).toEqual([404, 'not-found']);
    },
  );
});

describe('an import', () => {
  const TABLE = 'title.zh,reference\n扫描电子显微镜,R1\n核磁共振波谱仪,R2\n';
  const utf16 = Buffer.from(TABLE, 'utf16le');
  const gbk = Buffer.from('7469746c652e7a682c7265666572656e63650ac9a8c3e8b5e7beb52c52310a', 'hex');

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`), 'utf-8', 2],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'utf-16le', 2],
    ['UTF-16 without a mark', utf16, 'utf-16le', 2],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16(), 'utf-16be', 2],
    ['GBK', gbk, 'gb18030', 1],
  ])('in %s is read', async (_, bytes, encoding, created) => {
    const { status, body } = await importBytes(bytes);
    expect([status, body.encoding, body.rows.created, body.rows.failed]).toEqual([201, encoding, created, 0]);
  });

  test('keeps its good rows and says of each bad one where and why, in the reader’s language', async () => {
    const rows = [
      'title.zh,reference,latitude,longitude',
      '好的一行,A,30,104',
      'ragged,B',
      '=cmd|calc,C,30,104',
      '"一行\n两行",D,30,104',
      '"never ""closed, E,30,104',
      'bad latitude,F,1e30,104',
      'control\u0007,G,30,104',
      '最后一行,I,30,104',
    ];
    for (const [language, han] of [
      ['zh-CN', true],
      ['en', false],
    ] as const) {
      const { status, body } = await importBytes(Buffer.from(rows.join('\r\n')), language);
      expect(status).toBe(201);
      expect(body.rows.read).toBe(body.rows.created + body.rows.failed);
      expect(body.rows.created).toBeGreaterThanOrEqual(2);
      const errors: { row: number; column: string; code: string; message: string }[] = body.errors;
      expect(errors.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['ragged-row', 'formula', 'not-number', 'control-characters']),
      );
      for (const { row, message } of errors) {
        expect(row).toBeGreaterThan(0);
        expect([message, /\p{Script=Han}/u.test(message)]).toEqual([message, han]);
      }
    }
  });

  test.each<[string, Buffer | string, number, string]>([
    ['an empty file', '', 422, 'empty-file'],
    ['a ZIP', Buffer.concat([ZIP, Buffer.alloc(100)]), 422, 'not-text'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex'), 422, 'not-text'],
    ['only line ends', '\n\n', 422, 'no-header'],
  ])('of %s is refused', async (_, bytes, status, code) => {
    const answer = await importBytes(Buffer.from(bytes));
    expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([status, code]);
    expect(answer.body.errors[0].message).toMatch(/\p{Script=Han}/u);
  });

  test('of 100 MB is refused once it is too long', async () => {
    let read = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000).fill(0x61));
        if (read >= 100_000_000) controller.close();
      },
    });
    const answer = await importBytes(body);
    expect([answer.status, answer.body.code]).toEqual([413, 'payload-too-large']);
    expect(read).toBeLessThan(40_000_000);
  });
});

/** `fetch` wants to be told that a streamed body is sent without waiting for the answer. */
const HALF = { duplex: 'half' };

function noise() {
  return sharp({
    create: {
      width: 600,
      height: 600,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });
}

function withTail(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.from(HTML)]);
}

/** A PNG that says it is so large, in a few bytes. */
function bomb(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const parts = [chunk('IHDR', size), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

async function upload(role: string, name: string, bytes: Buffer | string): Promise<Response> {
  const { POST } = await import('./listings/[id]/route');
  const form = new FormData();
  form.set('role', role);
  form.set('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name));
  const packed = new Response(form);
  const body = Buffer.from(await packed.arrayBuffer());
  const headers = { 'content-type': packed.headers.get('content-type') ?? '', 'content-length': String(body.length) };
  const request = new Request('http://localhost/files/listings/x', { method: 'POST', headers, body });
  return await POST(request, { params: Promise.resolve({ id: listingId }) });
}

function storedFiles(): string[] {
  try {
    return readdirSync(join(dataDir, 'files', lab.id));
  } catch {
    return [];
  }
}

async function importBytes(body: Buffer | ReadableStream<Uint8Array>, language = 'zh-CN') {
  const { POST } = await import('../api/v1/imports/route');
  const request = new Request('http://localhost/api/v1/imports?kind=instrument&format=csv&dryRun=true', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv', 'accept-language': language },
    body: body instanceof ReadableStream ? body : new Uint8Array(body),
    ...HALF,
  });
  const answer = await POST(request, { params: Promise.resolve({}) });
  return { status: answer.status, body: await answer.json() };
}
