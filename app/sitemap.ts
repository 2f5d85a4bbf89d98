import type { MetadataRoute } from 'next';
import { LOCALES } from '@/core/locale-text';
import { listSitemapEntries } from '@/domain/search/sitemap-query';
import { database } from '@/server/database';
import { absoluteUrl } from '@/server/page-alternates';

export const dynamic = 'force-dynamic';

/** A sitemap holds at most 50,000 addresses. */
const MAX_LISTINGS = 20_000;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const entries = await listSitemapEntries(database(), MAX_LISTINGS);
  const fixed = ['/', '/search', '/organisations'].map((path) => ({ path, changedAt: undefined }));
  return [...fixed, ...entries].map(({ path, changedAt }) => ({
    url: absoluteUrl(path, 'zh-CN'),
    lastModified: changedAt,
    alternates: { languages: Object.fromEntries(LOCALES.map((locale) => [locale, absoluteUrl(path, locale)])) },
  }));
}
