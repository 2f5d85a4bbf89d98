import { bookingTermsApi } from './booking-terms';
import { bookingsApi } from './bookings';
import { calendarApi } from './calendar';
import { importsApi } from './imports';
import { listingsApi } from './listings';
import { needsApi } from './needs';
import { platformApi } from './platform';
import type { OpenApiRoute } from './route';
import { rulesApi } from './rules';
import { searchApi } from './search';
import { tokensApi } from './tokens';
import { usageApi } from './usage';

/** Every route of the REST interface. */
export const API_ROUTES: readonly OpenApiRoute[] = [
  ...bookingsApi,
  ...bookingTermsApi,
  ...calendarApi,
  ...importsApi,
  ...listingsApi,
  ...needsApi,
  ...platformApi,
  ...rulesApi,
  ...tokensApi,
  ...searchApi,
  ...usageApi,
];
