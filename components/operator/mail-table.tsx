import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import type { MailPage } from '@/domain/notifications/queries';
import { Link } from '@/server/i18n/navigation';

const TONES = { queued: 'info', sent: 'success', kept: 'neutral', failed: 'danger' } as const;

export function MailTable({
  page,
  path,
  title,
  timeZone,
  firstHref,
  nextHref,
}: {
  page: MailPage;
  /** Each mail's own page lies below. */
  path: string;
  title: string;
  timeZone: string;
  firstHref: string | null;
  nextHref: string | null;
}) {
  const t = useTranslations('operator.mail');
  const format = useFormatter();
  return (
    <>
      <Table
        caption={title}
        rows={page.items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('empty')} />}
        columns={[
          {
            key: 'subject',
            header: t('subject'),
            primary: true,
            cell: ({ id, subject, locale }) => (
              <Link href={`${path}/${id}`} className="link stretched" lang={locale}>
                {subject}
              </Link>
            ),
          },
          { key: 'to', header: t('to'), cell: ({ to }) => <span className="break-all">{to}</span> },
          {
            key: 'state',
            header: t('state'),
            cell: ({ state }) => <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>,
          },
          {
            key: 'created',
            header: t('created'),
            cell: ({ createdAt }) => (
              <time dateTime={createdAt.toISOString()} className="whitespace-nowrap tabular-nums">
                {format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
              </time>
            ),
          },
        ]}
      />
      <Pagination label={t('pages')} previousHref={firstHref} nextHref={nextHref} />
    </>
  );
}
