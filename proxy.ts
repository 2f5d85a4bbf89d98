import type { NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { databaseIsDown } from '@/server/database-watch';
import { routing } from '@/server/i18n/routing';
import { unavailablePage } from '@/server/unavailable-page';

const inLanguage = createMiddleware(routing);

export default function proxy(request: NextRequest): Response {
  // A form that is sent meets its action, which says the same and keeps what was typed.
  const asksForPage = request.method === 'GET' || request.method === 'HEAD';
  if (asksForPage && databaseIsDown()) {
    return unavailablePage(/^\/en(\/|$)/.test(request.nextUrl.pathname) ? 'en' : 'zh-CN');
  }
  return inLanguage(request);
}

export const config = {
  // Everything but the API, stored files, Next's own paths and its files (paths with a dot).
  matcher: ['/((?!api/|files/|_next/|.*\\..*).*)'],
};
