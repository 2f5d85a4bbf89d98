import { SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { QueryTable } from '@/components/search-console/query-table';
import { RankBars } from '@/components/search-console/rank-bars';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { LOCALES } from '@/core/locale-text';
import { consoleFilter, searchConsole } from '@/domain/search-log/console-queries';
import { pageGuard, requireOperator } from '@/server/page-guard';
import { type SearchParams, singleValues, withQuery } from '@/server/query-string';

const PATH = '/operator/search';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console'))('title') };
}

export default async function SearchConsolePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requireOperator(PATH);
  const filter = consoleFilter.parse(singleValues(await searchParams));
  const found = await pageGuard(() => searchConsole(ctx, filter));
  const [t, format] = [await getTranslations('console'), await getFormatter()];
  const share = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 1 });
  const { days, language } = filter;
  const periods = ['7', '30'].map((each) => ({
    key: each,
    label: t('days', { days: each }),
    href: withQuery(PATH, { days: each, language }),
  }));
  const languages = ['', ...LOCALES].map((each) => ({
    key: each,
    label: each ? t(`languages.${each}`) : t('languages.all'),
    href: withQuery(PATH, { days, language: each }),
  }));
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={<LinkButton href="/operator/search/synonyms">{t('synonyms.title')}</LinkButton>}
      />
      <div className="mb-6 grid gap-x-10 gap-y-2 sm:flex">
        <LinkTabs label={t('period')} tabs={periods} current={days} />
        <LinkTabs label={t('language')} tabs={languages} current={language ?? ''} />
      </div>
      {found.searches === 0 ? (
        <EmptyState icon={<SearchX />} title={t('empty')}>
          <p>{t('empty-hint')}</p>
        </EmptyState>
      ) : (
        <div className="grid gap-8">
          <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
            <Figure term={t('searches')} value={format.number(found.searches)} />
            <Figure term={t('clicked')} value={share(found.clicked)} />
            <Figure term={t('without-results')} value={share(found.withoutResults)} />
            <Figure term={t('near-misses')} value={share(found.nearMisses)} />
          </dl>
          <Part id="top" title={t('top')}>
            <QueryTable rows={found.top} caption={t('top')} empty={t('empty')} />
          </Part>
          <Part id="nothing" title={t('nothing')} hint={t('nothing-hint')}>
            <QueryTable rows={found.nothing} caption={t('nothing')} empty={t('nothing-empty')} />
          </Part>
          <Part id="ranks" title={t('ranks')} hint={t('ranks-hint')}>
            <RankBars ranks={found.ranks} />
          </Part>
        </div>
      )}
      <p className="mt-8 text-ink-muted text-sm">{t('privacy')}</p>
    </>
  );
}

function Part({ id, title, hint, children }: { id: string; title: string; hint?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={hint ? 'mb-1 text-lg' : 'mb-3 text-lg'}>
        {title}
      </h2>
      {hint && <p className="mb-3 text-ink-muted text-sm">{hint}</p>}
      {children}
    </section>
  );
}

function Figure({ term, value }: { term: string; value: string }) {
  return (
    <div className="graduated grid gap-1 rounded-lg border border-line bg-surface-raised px-4 pt-3 pb-4 shadow-card">
      <dt className="text-ink-muted text-xs">{term}</dt>
      <dd className="font-semibold text-xl tabular-nums">{value}</dd>
    </div>
  );
}
