import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { MailBody } from '@/components/operator/mail-body';
import { SendAgainButton } from '@/components/operator/send-again-button';
import { Alert } from '@/components/ui/alert';
import { getMail } from '@/domain/notifications/queries';
import { pageGuard, requireOperator } from '@/server/page-guard';
import { sendMailAgainAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operator.mail'))('title') };
}

export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await requireOperator(`/operator/mail/${id}`);
  const mail = await pageGuard(() => getMail(ctx, id));
  const t = await getTranslations('operator.mail');
  return (
    <ClientMessages namespaces={['operator']}>
      <PageHeader
        title={<span lang={mail.locale}>{mail.subject}</span>}
        crumbs={[{ label: t('title'), href: '/operator/mail' }, { label: mail.to }]}
        actions={mail.state === 'failed' && <SendAgainButton mailId={mail.id} action={sendMailAgainAction} />}
      />
      <Alert tone="info" className="mb-6">
        {t('secret')}
      </Alert>
      <MailBody mail={mail} timeZone={ctx.actor.timeZone} />
    </ClientMessages>
  );
}
