import { INSTRUMENTS } from './instruments';
import { PATENTS } from './patents';
import { SERVICES } from './services';
import { SPACES } from './spaces';
import type { SeedListing } from './types';

/** Everything that the demo region opens. */
export const LISTINGS: readonly SeedListing[] = [...INSTRUMENTS, ...SPACES, ...PATENTS, ...SERVICES];
