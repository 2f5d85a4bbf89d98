import { DAY_MS } from '@/core/period';
import { addListingFile } from '@/domain/listings/listing-files';
import { prepareImage } from '@/server/images';
import { storeWith } from '@/server/uploads';
import { steadyNumber } from './data/records';
import type { SeedListing } from './data/types';
import { drawPhoto } from './photo';
import { inParallel, organisationOf, personOf, type SeedWorld, stepContext } from './world';

/** Drawn pictures for a part of what has a place; the rest shows the class's illustration. */
export async function seedPhotos(world: SeedWorld, listings: readonly SeedListing[]): Promise<number> {
  const chosen = listings.filter(
    ({ slug, kind }) =>
      (kind === 'instrument' || kind === 'space') &&
      (slug.startsWith('demo-') || steadyNumber(`${slug}/photo`, 100) < 18),
  );
  await inParallel(chosen, 2, (listing) => seedPhoto(world, listing));
  return chosen.length;
}

async function seedPhoto(world: SeedWorld, listing: SeedListing): Promise<void> {
  const listingId = world.listings.get(listing.slug);
  if (!listingId) return;
  const { id, manager } = organisationOf(world, listing.organisation);
  const at = new Date(world.now.getTime() - 75 * DAY_MS);
  const ctx = stepContext(world, `photo ${listing.slug}`, personOf(world, manager), at);
  const drawn = new File([new Uint8Array(await drawPhoto(listing))], 'photo.jpg', { type: 'image/jpeg' });
  const prepared = await prepareImage(drawn, { longestSide: 2000 });
  const caption = { zh: '示意图', en: 'Illustration' };
  await storeWith(id, prepared, (stored) => addListingFile(ctx, { listingId, role: 'photo', caption }, stored));
}
