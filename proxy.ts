import createMiddleware from 'next-intl/middleware';
import { routing } from '@/server/i18n/routing';

export default createMiddleware(routing);

export const config = {
  // Everything but the API, stored files, Next's own paths and its files (paths with a dot).
  matcher: ['/((?!api/|files/|_next/|.*\\..*).*)'],
};
