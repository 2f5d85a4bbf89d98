import { FileUp, Microscope, Plus, Search } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { ListingTable } from '@/components/listings/manage/listing-table';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Pagination } from '@/components/ui/pagination';
import { Select } from '@/components/ui/select';
import { LISTING_KIND_NAMES } from '@/domain/listings/kinds';
import { listListings, listListingsQuery } from '@/domain/listings/list-listings';
import { canEditListings } from '@/domain/listings/policy';
import { LISTING_STATUSES } from '@/domain/listings/rules';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { listingActions } from './listing-actions';

interface PageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('listings.list');
  return { title: t('title') };
}

export default async function ListingsPage({ params, searchParams }: PageProps) {
  const { org } = await params;
  const here = `/org/${org}/listings`;
  const ctx = await requireOrganisation(org, here);
  const { organisationId } = ctx.membership;
  const query = listListingsQuery.parse(await searchParams);
  const page = await pageGuard(() => listListings(ctx, organisationId, query), here);
  const t = await getTranslations('listings.list');
  const statuses = await getTranslations('listings.status');
  const kinds = await getTranslations('kinds');
  const mayEdit = canEditListings(ctx.actor, organisationId);
  const { status, kind, q } = query;
  const total = Object.values(page.counts).reduce((sum, count) => sum + count, 0);
  const to = (change: Record<string, string | undefined>) => addressOf(here, { status, kind, q, ...change });
  const create = mayEdit && (
    <LinkButton href={`${here}/new`} variant="primary" icon={<Plus />}>
      {t('create')}
    </LinkButton>
  );
  return (
    <ClientMessages namespaces={['listings']}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            {mayEdit && (
              <LinkButton href={`/org/${org}/imports`} icon={<FileUp />}>
                {t('import')}
              </LinkButton>
            )}
            {create}
          </>
        }
      />
      <LinkTabs
        label={t('by-status')}
        current={status ?? 'all'}
        tabs={[
          { key: 'all', label: t('all'), href: to({ status: undefined }), count: total },
          ...LISTING_STATUSES.map((each) => {
            return { key: each, label: statuses(each), href: to({ status: each }), count: page.counts[each] };
          }),
        ]}
      />
      <search>
        <form className="my-4 flex flex-wrap gap-2">
          {status && <input type="hidden" name="status" value={status} />}
          <div className="min-w-48 flex-1 sm:max-w-sm">
            <Input
              type="search"
              name="q"
              defaultValue={q}
              aria-label={t('search')}
              placeholder={t('search')}
              lead={<Search />}
            />
          </div>
          <Select
            name="kind"
            defaultValue={kind ?? ''}
            aria-label={t('columns.kind')}
            placeholder={t('all-kinds')}
            options={LISTING_KIND_NAMES.map((each) => ({ value: each, label: kinds(`${each}.plural`) }))}
            className="w-40"
          />
          <Button type="submit">{t('apply')}</Button>
        </form>
      </search>
      <ListingTable
        org={org}
        rows={page.items}
        run={listingActions}
        empty={
          q || kind || status ? (
            <EmptyState
              icon={<Search />}
              title={t('nothing-found')}
              action={<LinkButton href={here}>{t('show-all')}</LinkButton>}
            >
              {t('nothing-found-hint')}
            </EmptyState>
          ) : (
            <EmptyState icon={<Microscope />} title={t('none')} action={create}>
              {t('none-hint')}
            </EmptyState>
          )
        }
      />
      <Pagination
        previousHref={query.cursor ? to({}) : null}
        nextHref={page.nextCursor ? to({ cursor: page.nextCursor }) : null}
        label={t('title')}
      />
    </ClientMessages>
  );
}

function addressOf(path: string, query: Record<string, string | undefined>): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path;
}
