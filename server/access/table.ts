import { bookingsAccess } from './bookings';
import { calendarsAccess } from './calendars';
import { identityAccess } from './identity';
import { importsAccess } from './imports';
import { listingsAccess } from './listings';
import { marketAccess } from './market';
import { needsAccess } from './needs';
import { notificationsAccess } from './notifications';
import { organisationsAccess } from './organisations';
import { platformAccess } from './platform';
import type { AccessRow } from './row';
import { searchesAccess } from './searches';
import { usageAccess } from './usage';

/** Who may use each page, action and API route. The code decides; the access test proves that this table tells the truth. */
export const ACCESS_TABLE: readonly AccessRow[] = [
  ...bookingsAccess,
  ...calendarsAccess,
  ...identityAccess,
  ...importsAccess,
  ...listingsAccess,
  ...marketAccess,
  ...notificationsAccess,
  ...needsAccess,
  ...organisationsAccess,
  ...platformAccess,
  ...searchesAccess,
  ...usageAccess,
];
