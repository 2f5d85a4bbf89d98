import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { MailTable } from '@/components/operator/mail-table';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { listMails, MAIL_STATES, mailFilter } from '@/domain/notifications/queries';
import { pageGuard, requireOperator } from '@/server/page-guard';
import { type SearchParams, singleValues, withQuery } from '@/server/query-string';

const PATH = '/operator/mail';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operator.mail'))('title') };
}

export default async function MailLogPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requireOperator(PATH);
  const filter = mailFilter.parse(singleValues(await searchParams));
  const page = await pageGuard(() => listMails(ctx, filter));
  const t = await getTranslations('operator.mail');
  const states = MAIL_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }));
  const { cursor, ...kept } = filter;
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <form className="mb-6 flex flex-wrap items-end gap-3">
        <Field label={t('state')} className="w-40">
          {(control) => (
            <Select
              {...control}
              name="state"
              options={[{ value: '', label: t('any') }, ...states]}
              defaultValue={filter.state ?? ''}
            />
          )}
        </Field>
        <Field label={t('to')} className="w-64">
          {(control) => <Input {...control} name="to" type="email" defaultValue={filter.to} />}
        </Field>
        <Button type="submit" variant="primary">
          {t('filter')}
        </Button>
      </form>
      <MailTable
        page={page}
        path={PATH}
        title={t('title')}
        timeZone={ctx.actor.timeZone}
        firstHref={cursor ? withQuery(PATH, kept) : null}
        nextHref={page.nextCursor ? withQuery(PATH, { ...kept, cursor: page.nextCursor }) : null}
      />
    </>
  );
}
