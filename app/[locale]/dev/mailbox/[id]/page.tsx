import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { MailBody } from '@/components/operator/mail-body';
import { MARKET_ZONE } from '@/core/market-zone';
import { readMail } from '@/domain/notifications/queries';
import { requireDevMailbox } from '@/server/dev-mailbox';
import { pageGuard } from '@/server/page-guard';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operator.mailbox'))('title'), robots: { index: false } };
}

export default async function MailboxMailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const db = requireDevMailbox();
  const mail = await pageGuard(() => readMail(db, id));
  const t = await getTranslations('operator.mailbox');
  return (
    <PageContainer width="text">
      <PageHeader
        title={<span lang={mail.locale}>{mail.subject}</span>}
        crumbs={[{ label: t('title'), href: '/dev/mailbox' }, { label: mail.to }]}
      />
      <MailBody mail={mail} timeZone={MARKET_ZONE} />
    </PageContainer>
  );
}
