import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'next-auth/jwt';
import sharp from 'sharp';
import { createDatabase } from '@/db/client';
import { kindOf } from '@/domain/listings/kinds';
import { withDatabaseUrl } from '@/scripts/with-database-url';
import { importNames } from '@/server/imports';
import { localStore } from '@/server/storage';
import { buildAccessWorld, type Walker } from './access-world';

// Beside a running server: builds everybody and everything there is to try, and prints it with a session for each.
const dataDir = process.env.COMMONLAB_DATA_DIR ?? '.data';
const secret = process.env.COMMONLAB_SECRET ?? readFileSync(join(dataDir, 'secret'), 'utf8').trim();

await withDatabaseUrl(async (url) => {
  const { db, close } = createDatabase(url, { poolSize: 4, applicationName: 'commonlab-access' });
  try {
    const { walkers, ...world } = await buildAccessWorld(db, importNames(kindOf('service')));
    // The listing is found by searches: its picture must be there to be shown.
    const picture = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#2f6f62' } })
      .webp()
      .toBuffer();
    await localStore(join(dataDir, 'files')).put(world.fileKey, picture, 'image/webp');
    const visitors = await Promise.all(
      walkers.map(async (walker) => ({ name: walker.name, is: walker.is, session: await sessionOf(walker) })),
    );
    const { provider, ...things } = world;
    console.log(
      JSON.stringify({ visitors, things: { ...things, provider: { id: provider.id, slug: provider.slug } } }),
    );
  } finally {
    await close();
  }
});

/** The cookie's value, as signing in would set it; null for who is not signed in. */
async function sessionOf({ actor }: Walker): Promise<string | null> {
  if (actor.type !== 'person') return null;
  const { userId, sessionId } = actor;
  return await encode({ token: { userId, sessionId, sub: userId }, secret });
}
