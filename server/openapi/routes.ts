import { bookingsApi } from './bookings';
import { importsApi } from './imports';
import { platformApi } from './platform';
import type { OpenApiRoute } from './route';

/** Every route of the REST interface. */
export const API_ROUTES: readonly OpenApiRoute[] = [...bookingsApi, ...importsApi, ...platformApi];
