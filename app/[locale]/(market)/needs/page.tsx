import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { NeedCard } from '@/components/needs/need-card';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Pagination } from '@/components/ui/pagination';
import { MARKET_ZONE } from '@/core/market-zone';
import { localDate } from '@/core/zoned-time';
import { listNeedsQuery } from '@/domain/needs/inputs';
import { listNeeds } from '@/domain/needs/queries';
import { NEED_KINDS } from '@/domain/needs/rules';
import { database } from '@/server/database';
import { pageAlternates } from '@/server/page-alternates';
import { type SearchParams, singleValues, withQuery } from '@/server/query-string';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('needs.market');
  return { title: t('title'), description: t('description'), alternates: await pageAlternates('/needs') };
}

export default async function NeedsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = listNeedsQuery.parse(singleValues(await searchParams));
  const page = await listNeeds(database(), query, localDate(new Date(), MARKET_ZONE));
  const t = await getTranslations();
  const { kind, region } = query;
  return (
    <PageContainer>
      <PageHeader
        title={t('needs.market.title')}
        description={t('needs.market.description')}
        actions={<LinkButton href="/needs/match">{t('needs.market.match-text')}</LinkButton>}
      />
      <LinkTabs
        label={t('needs.market.by-kind')}
        current={kind ?? ''}
        tabs={[
          { key: '', label: t('needs.market.all'), href: withQuery('/needs', { region }) },
          ...NEED_KINDS.map((each) => {
            return { key: each, label: t(`kinds.${each}.plural`), href: withQuery('/needs', { region, kind: each }) };
          }),
        ]}
      />
      {page.items.length === 0 ? (
        <EmptyState className="mt-6" title={t('needs.market.none')}>
          {t('needs.market.none-hint')}
        </EmptyState>
      ) : (
        <ul className="mt-6 grid gap-4 lg:grid-cols-2">
          {page.items.map((need) => (
            <li key={need.id} className="grid">
              <NeedCard need={need} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        previousHref={query.cursor ? withQuery('/needs', { kind, region }) : null}
        nextHref={page.nextCursor ? withQuery('/needs', { kind, region, cursor: page.nextCursor }) : null}
      />
    </PageContainer>
  );
}
