import { Hourglass } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConfirmAction } from '@/components/form/confirm-action';
import { TapAction } from '@/components/form/tap-action';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { WaitCard } from '@/components/waitlists/wait-card';
import { listMyWaits, type WaitView } from '@/domain/waitlists/queries';
import { pageGuard, requireSignIn } from '@/server/page-guard';
import { acceptOfferAction, declineOfferAction, leaveWaitlistAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('waitlists'))('title') };
}

/** What one waits for: offers to answer, places in queues, and what became of them. */
export default async function WaitlistPage() {
  const ctx = await requireSignIn('/waitlist');
  const waits = await pageGuard(() => listMyWaits(ctx));
  const t = await getTranslations('waitlists');
  const mine = await getTranslations('bookings.mine');
  const tabs = [
    { key: 'upcoming', label: mine('upcoming'), href: '/bookings' },
    { key: 'past', label: mine('past'), href: '/bookings?when=past' },
    { key: 'waitlist', label: t('title'), href: '/waitlist' },
  ];
  return (
    <PageContainer width="text" className="max-w-3xl">
      <PageHeader title={t('title')} description={t('description')} />
      <LinkTabs label={mine('tabs')} tabs={tabs} current="waitlist" />
      <ClientMessages namespaces={['waitlists']}>
        <div className="mt-6 grid gap-4">
          {waits.length === 0 && (
            <EmptyState
              icon={<Hourglass />}
              title={t('none')}
              action={
                <LinkButton variant="primary" href="/search">
                  {mine('search')}
                </LinkButton>
              }
            >
              {t('none-text')}
            </EmptyState>
          )}
          {waits.map((wait) => (
            <WaitCard key={wait.id} wait={wait} ownZone={ctx.actor.timeZone} actions={<Answers wait={wait} />} />
          ))}
        </div>
      </ClientMessages>
    </PageContainer>
  );
}

/** What its person may do with a wish now. */
async function Answers({ wait: { id, offer, state, listing } }: { wait: WaitView }) {
  const t = await getTranslations('waitlists');
  if (offer) {
    return (
      <>
        <TapAction
          variant="primary"
          size="lg"
          action={acceptOfferAction}
          input={{ id }}
          done={t('accepted')}
          goTo={`/bookings/${offer.bookingId}`}
        >
          {t(listing.bookingMode === 'instant' ? 'accept' : 'accept-request')}
        </TapAction>
        <ConfirmAction
          trigger={{ children: t('decline'), variant: 'danger-ghost', size: 'lg' }}
          title={t('decline-title')}
          description={t('decline-text')}
          confirmLabel={t('decline')}
          action={declineOfferAction}
          input={{ id }}
          done={t('declined')}
        />
      </>
    );
  }
  if (state !== 'waiting') return null;
  return (
    <ConfirmAction
      trigger={{ children: t('leave'), variant: 'danger-ghost', size: 'sm' }}
      title={t('leave-title')}
      description={t('leave-text')}
      confirmLabel={t('leave')}
      action={leaveWaitlistAction}
      input={{ id }}
      done={t('left')}
    />
  );
}
