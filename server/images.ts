import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { fileRefused, type PreparedFile, readUpload, TooLarge } from './uploads';

const MAX_MEGABYTES = 15;
const MAX_PIXELS = 60_000_000;
const READABLE = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']);

export interface ImageSize {
  /** Longest side after re-encoding, in pixels. Smaller pictures stay as they are. */
  longestSide: number;
}

/** What a form's `accept` may say about pictures. */
export const IMAGE_ACCEPT = 'image/jpeg,image/png,image/webp,image/gif,image/avif';

/**
 * A picture as it will be served: recognised by its content, turned upright, bounded, and encoded anew as WebP, so that
 * nothing hidden in the file (position, scripts, second formats) survives. Throws `invalid-input` at `path`.
 */
export async function prepareImage(upload: unknown, size: ImageSize, path = 'file'): Promise<PreparedFile> {
  const { bytes, name: uploadName } = await readUpload(upload, MAX_MEGABYTES, path);
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !READABLE.has(type.mime)) throw fileRefused(path, 'file-type');
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: size.longestSide, height: size.longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 84 })
      .toBuffer({ resolveWithObject: true });
    const name = `${uploadName.replace(/\.[^.]*$/, '').slice(0, 100) || 'image'}.webp`;
    return { name, contentType: 'image/webp', bytes: data, width: info.width, height: info.height };
  } catch (thrown) {
    if (thrown instanceof Error && /pixel limit/i.test(thrown.message)) {
      throw fileRefused(path, TooLarge.pixels, { max: MAX_PIXELS / 1_000_000 });
    }
    throw fileRefused(path, 'file-unreadable');
  }
}
