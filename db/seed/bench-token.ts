import { createHash } from 'node:crypto';

/** The demo's benches have addresses that do not change from one seed to the next, so that they can be printed. */
export function demoBenchToken(slug: string, position: number): string {
  return createHash('md5').update(`commonlab-demo ${slug} ${position}`).digest('hex');
}
