import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { DomainError } from '@/core/errors';
import { prepareDocument } from './documents';
import { prepareImage } from './images';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0a6656' } }).withExif({ IFD0: { Artist: 'Li Na' } });
const upload = (bytes: Uint8Array | string, name: string, type = '') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type });

async function refusal(run: Promise<unknown>): Promise<unknown> {
  const thrown = await run.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof DomainError ? thrown.fields[0]?.code : thrown;
}

describe('pictures', () => {
  test('are bounded, encoded anew, and lose what they carried', async () => {
    const bytes = await picture(1600, 400).jpeg().toBuffer();
    expect(bytes.includes('Li Na')).toBe(true);
    const image = await prepareImage(upload(bytes, '照片 1.JPG'), { longestSide: 800 });
    expect(image).toMatchObject({ name: '照片 1.webp', contentType: 'image/webp', width: 800, height: 200 });
    expect(Buffer.from(image.bytes).includes('Li Na')).toBe(false);
  });

  test('are known by their content, not by their name', async () => {
    const zip = new Uint8Array([
      0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(await refusal(prepareImage(upload(zip, 'logo.png', 'image/png'), { longestSide: 100 }))).toBe('file-type');
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await refusal(prepareImage(upload(svg, 'logo.svg'), { longestSide: 100 }))).toBe('file-type');
  });

  test('that are empty, cut short or bombs are refused', async () => {
    const bytes = await picture(900, 900).png().toBuffer();
    expect(await refusal(prepareImage(upload('', 'a.png'), { longestSide: 100 }))).toBe('file-empty');
    const cut = bytes.subarray(0, bytes.length / 2);
    expect(await refusal(prepareImage(upload(cut, 'a.png'), { longestSide: 100 }))).toBe('file-unreadable');
    const bomb = await picture(12_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
    expect(await refusal(prepareImage(upload(bomb, 'a.png'), { longestSide: 100 }))).toBe('image-too-large');
  });
});

describe('documents', () => {
  test('are known by their content', async () => {
    const pdf = await prepareDocument(upload('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'manual.exe'));
    expect(pdf).toMatchObject({ contentType: 'application/pdf', name: 'manual.pdf' });
    expect(await prepareDocument(upload('a,b\n1,2', 'table.csv'))).toMatchObject({ contentType: 'text/csv' });
    expect(await refusal(prepareDocument(upload('<script>alert(1)</script>', 'page.html')))).toBe('file-type');
    expect(await refusal(prepareDocument(upload(new Uint8Array([0xff, 0xfe, 0, 1]), 'a.txt')))).toBe('file-type');
  });
});
