import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountFrame } from '@/components/account/account-frame';
import { FeedCreate } from '@/components/calendars/feed-create';
import { FeedList } from '@/components/calendars/feed-list';
import { ReminderForm } from '@/components/calendars/reminder-form';
import { ClientMessages } from '@/components/layout/client-messages';
import { Card, CardHeader } from '@/components/ui/card';
import { plainText } from '@/core/locale-text';
import { canSeeDesk } from '@/domain/bookings/policy';
import { listFeeds } from '@/domain/calendars/feed-queries';
import { getReminders } from '@/domain/calendars/save-reminders';
import { getProfile } from '@/domain/identity/queries';
import { listMyOrganisations } from '@/domain/organisations/queries';
import { env } from '@/server/env';
import { requireSignIn } from '@/server/page-guard';
import { resendVerificationAction } from '../../actions';
import { createFeedAction, revokeFeedAction, rotateFeedAction, saveRemindersAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendars.feeds'))('page-title') };
}

export default async function CalendarsPage() {
  const ctx = await requireSignIn('/account/calendars');
  const t = await getTranslations('calendars.feeds');
  const reminding = await getTranslations('calendars.reminders');
  const locale = await getLocale();
  const [profile, feeds, mine, reminders] = await Promise.all([
    getProfile(ctx),
    listFeeds(ctx),
    listMyOrganisations(ctx),
    getReminders(ctx),
  ]);
  const options = [
    { value: 'person', label: t('mine') },
    ...mine
      .filter(({ id }) => canSeeDesk(ctx.actor, id))
      .map(({ id, name }) => ({ value: `organisation:${id}`, label: t('of-desk', { name: plainText(name, locale) }) })),
  ];
  const site = env().publicUrl;
  return (
    <AccountFrame
      current="calendars"
      title={t('page-title')}
      lead={t('page-lead')}
      profile={profile}
      resendAction={resendVerificationAction}
    >
      <Card id="feeds">
        <CardHeader title={t('title')} description={t('lead')} />
        <ClientMessages namespaces={['calendars']}>
          <FeedCreate options={options} site={site} action={createFeedAction} />
          <div className="mt-4">
            <FeedList
              feeds={feeds}
              site={site}
              timeZone={profile.timeZone}
              now={ctx.now}
              rotateAction={rotateFeedAction}
              revokeAction={revokeFeedAction}
            />
          </div>
        </ClientMessages>
      </Card>
      <Card id="reminders">
        <CardHeader title={reminding('title')} description={reminding('lead')} />
        <ClientMessages namespaces={['calendars']}>
          <ReminderForm reminders={reminders} desk={options.length > 1} action={saveRemindersAction} />
        </ClientMessages>
      </Card>
    </AccountFrame>
  );
}
