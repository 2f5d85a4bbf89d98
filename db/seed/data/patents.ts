import { LIFE_PATENTS } from './patents-biomedicine';
import { ELECTRONICS_PATENTS } from './patents-electronics';
import { ENGINEERING_PATENTS } from './patents-engineering';
import { MATERIALS_PATENTS } from './patents-materials';
import type { SeedListing } from './types';

/** Made-up inventions in the region's real fields of work; their numbers lie beyond any that is given out. */
export const PATENTS: readonly SeedListing[] = [
  ...ELECTRONICS_PATENTS,
  ...LIFE_PATENTS,
  ...MATERIALS_PATENTS,
  ...ENGINEERING_PATENTS,
];
