import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { MailTable } from '@/components/operator/mail-table';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { MARKET_ZONE } from '@/core/market-zone';
import { mailFilter, readMails } from '@/domain/notifications/queries';
import { requireDevMailbox } from '@/server/dev-mailbox';
import { type SearchParams, singleValues, withQuery } from '@/server/query-string';

const PATH = '/dev/mailbox';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operator.mailbox'))('title'), robots: { index: false } };
}

export default async function MailboxPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const db = requireDevMailbox();
  const filter = mailFilter.parse(singleValues(await searchParams));
  const page = await readMails(db, filter);
  const t = await getTranslations('operator.mailbox');
  const { to, cursor } = filter;
  return (
    <PageContainer width="page">
      <PageHeader title={t('title')} description={t('description')} />
      <form className="mb-6 flex flex-wrap items-end gap-3">
        <Field label={t('search')} className="w-72">
          {(control) => <Input {...control} name="to" type="email" defaultValue={to} />}
        </Field>
        <Button type="submit" variant="primary">
          {t('find')}
        </Button>
      </form>
      <MailTable
        page={page}
        path={PATH}
        title={t('title')}
        timeZone={MARKET_ZONE}
        firstHref={cursor ? withQuery(PATH, { to }) : null}
        nextHref={page.nextCursor ? withQuery(PATH, { to, cursor: page.nextCursor }) : null}
      />
    </PageContainer>
  );
}
