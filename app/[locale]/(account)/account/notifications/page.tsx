import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountFrame } from '@/components/account/account-frame';
import { ClientMessages } from '@/components/layout/client-messages';
import { MailChoiceForm } from '@/components/notifications/mail-choice-form';
import { Card } from '@/components/ui/card';
import { getProfile } from '@/domain/identity/queries';
import { mailChoices } from '@/domain/notifications/notice-queries';
import { requireSignIn } from '@/server/page-guard';
import { resendVerificationAction } from '../../actions';
import { chooseMailsAction } from '../../inbox/actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('mails.title') };
}

export default async function NotificationsPage() {
  const ctx = await requireSignIn('/account/notifications');
  const t = await getTranslations('notices');
  const [profile, choices] = await Promise.all([getProfile(ctx), mailChoices(ctx)]);
  return (
    <AccountFrame
      current="notifications"
      title={t('mails.title')}
      lead={t('mails.lead')}
      profile={profile}
      resendAction={resendVerificationAction}
    >
      <ClientMessages namespaces={['notices']}>
        <Card>
          <MailChoiceForm choices={choices} action={chooseMailsAction} />
        </Card>
      </ClientMessages>
    </AccountFrame>
  );
}
