import type { MetadataRoute } from 'next';
import { env } from '@/server/env';

export const dynamic = 'force-dynamic';

/** Public pages are for everyone; what needs a sign-in, and endless searches, are not for crawlers. */
export default function robots(): MetadataRoute.Robots {
  const closed = ['/api/', '/org/', '/operator/', '/account', '/bookings', '/search?*q=', '/*/book'];
  return {
    rules: { userAgent: '*', allow: '/', disallow: closed.flatMap((path) => [path, `/en${path}`]) },
    sitemap: `${env().publicUrl}/sitemap.xml`,
  };
}
