import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { PeopleTable } from '@/components/operator/people-table';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Pagination } from '@/components/ui/pagination';
import { listPeople, peopleFilter } from '@/domain/identity/list-people';
import { pageGuard, requireOperator } from '@/server/page-guard';
import { type SearchParams, singleValues, withQuery } from '@/server/query-string';
import { disablePersonAction, enablePersonAction } from './actions';

const PATH = '/operator/people';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operator.people'))('title') };
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requireOperator(PATH);
  const filter = peopleFilter.parse(singleValues(await searchParams));
  const page = await pageGuard(() => listPeople(ctx, filter));
  const t = await getTranslations('operator.people');
  const { q, cursor } = filter;
  return (
    <ClientMessages namespaces={['operator']}>
      <PageHeader title={t('title')} description={t('description')} />
      <form className="mb-6 flex flex-wrap items-end gap-3">
        <Field label={t('search')} className="w-72">
          {(control) => <Input {...control} name="q" type="search" defaultValue={q} />}
        </Field>
        <Button type="submit" variant="primary">
          {t('find')}
        </Button>
      </form>
      <PeopleTable
        people={page.items}
        self={ctx.actor.userId}
        timeZone={ctx.actor.timeZone}
        disable={disablePersonAction}
        enable={enablePersonAction}
      />
      <Pagination
        label={t('pages')}
        previousHref={cursor ? withQuery(PATH, { q }) : null}
        nextHref={page.nextCursor ? withQuery(PATH, { q, cursor: page.nextCursor }) : null}
      />
    </ClientMessages>
  );
}
