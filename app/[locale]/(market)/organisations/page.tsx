import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { OrganisationCard } from '@/components/organisations/public/organisation-card';
import { OrganisationTabs, organisationsHref } from '@/components/organisations/public/organisation-tabs';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { Pagination } from '@/components/ui/pagination';
import { listPublicOrganisations } from '@/domain/organisations/published-queries';
import { database } from '@/server/database';
import { getPathname } from '@/server/i18n/navigation';
import { pageAlternates } from '@/server/page-alternates';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('market.organisations');
  return { title: t('title'), description: t('description'), alternates: await pageAlternates('/organisations') };
}

export default async function OrganisationsPage({ searchParams }: PageProps) {
  const { q, kind, cursor } = await readParams(searchParams);
  const page = await listPublicOrganisations(database(), { q, kind, cursor });
  const t = await getTranslations('market.organisations');
  const action = getPathname({ href: '/organisations', locale: await getLocale() });
  return (
    <PageContainer>
      <PageHeader title={t('title')} description={t('description')} />
      <form action={action} className="mb-4 flex max-w-xl gap-2">
        {kind && <input type="hidden" name="kind" value={kind} />}
        <Input type="search" name="q" defaultValue={q} aria-label={t('name')} placeholder={t('name')} maxLength={200} />
        <Button type="submit" variant="primary">
          {t('find')}
        </Button>
      </form>
      <OrganisationTabs kinds={page.kinds} words={q} current={kind ?? ''} />
      <p className="my-4 text-ink-muted text-sm">{t('count', { count: page.total })}</p>
      {page.items.length === 0 ? (
        <EmptyState title={t('nothing')}>{t('nothing-hint')}</EmptyState>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {page.items.map((organisation) => (
            <li key={organisation.id} className="grid">
              <OrganisationCard organisation={organisation} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        previousHref={cursor ? organisationsHref({ q, kind }) : null}
        nextHref={page.nextCursor ? organisationsHref({ q, kind, cursor: page.nextCursor }) : null}
      />
    </PageContainer>
  );
}

async function readParams(searchParams: PageProps['searchParams']) {
  const raw = await searchParams;
  const read = (name: string) => (typeof raw[name] === 'string' ? raw[name] : undefined);
  return { q: read('q')?.slice(0, 200), kind: read('kind'), cursor: read('cursor') };
}
