import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { SynonymDialog } from '@/components/search-console/synonym-dialog';
import { SynonymList } from '@/components/search-console/synonym-list';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Pagination } from '@/components/ui/pagination';
import { listSynonyms, synonymsFilter } from '@/domain/search/edit-synonyms';
import { pageGuard, requireOperator } from '@/server/page-guard';
import { type SearchParams, singleValues, withQuery } from '@/server/query-string';
import { removeSynonymsAction, saveSynonymsAction } from './actions';

const PATH = '/operator/search/synonyms';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console'))('synonyms.title') };
}

export default async function SynonymsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requireOperator(PATH);
  const filter = synonymsFilter.parse(singleValues(await searchParams));
  const { items, total, nextCursor } = await pageGuard(() => listSynonyms(ctx, filter));
  const { q, cursor } = filter;
  const t = await getTranslations('console.synonyms');
  return (
    <ClientMessages namespaces={['console']}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[
          { label: (await getTranslations('console'))('title'), href: '/operator/search' },
          { label: t('title') },
        ]}
        actions={<SynonymDialog variant="primary" action={saveSynonymsAction} />}
      />
      <form className="mb-6 flex flex-wrap items-end gap-3">
        <Field label={t('find-word')} className="min-w-0 max-w-72 flex-1">
          {(control) => <Input {...control} name="q" type="search" defaultValue={q} />}
        </Field>
        <Button type="submit">{t('find')}</Button>
      </form>
      <p className="mb-3 text-ink-muted text-sm">{t('count', { total })}</p>
      <SynonymList groups={items} saveAction={saveSynonymsAction} removeAction={removeSynonymsAction} />
      <Pagination
        label={t('pages')}
        previousHref={cursor ? withQuery(PATH, { q }) : null}
        nextHref={nextCursor ? withQuery(PATH, { q, cursor: nextCursor }) : null}
      />
    </ClientMessages>
  );
}
