import { bookingsAccess } from './bookings';
import { importsAccess } from './imports';
import { listingsAccess } from './listings';
import { marketAccess } from './market';
import { platformAccess } from './platform';
import type { AccessRow } from './row';

/** Who may use each page, action and API route. The code decides; the access test proves that this table tells the truth. */
export const ACCESS_TABLE: readonly AccessRow[] = [
  ...bookingsAccess,
  ...importsAccess,
  ...listingsAccess,
  ...marketAccess,
  ...platformAccess,
];
