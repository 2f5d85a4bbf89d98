import { importsAccess } from './imports';
import { listingsAccess } from './listings';
import { platformAccess } from './platform';
import type { AccessRow } from './row';

/** Who may use each page, action and API route. The code decides; the access test proves that this table tells the truth. */
export const ACCESS_TABLE: readonly AccessRow[] = [...importsAccess, ...listingsAccess, ...platformAccess];
