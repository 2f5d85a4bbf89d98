import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { JoinSlot } from '@/components/waitlists/join-form';
import { joinWaitlistAction } from '../../../../(account)/waitlist/actions';
import type { BookPage } from './load';

/** Alone, or with somebody who operates it: what is asked of people depends on it. */
export async function AccessModes({ page, slug }: { page: BookPage; slug: string }) {
  const { wished, organisationId, accessMode } = page;
  const offered = wished.accessModes.filter((mode) => mode !== 'send-in');
  if (offered.length < 2) return null;
  const t = await getTranslations('kinds.instrument');
  const tabs = offered.map((mode) => ({
    key: mode,
    label: t(`options.accessModes.${mode}`),
    href: `/listings/${slug}/book?${new URLSearchParams({
      start: wished.during.start.toISOString(),
      end: wished.during.end.toISOString(),
      units: String(wished.wishedUnits),
      organisation: organisationId,
      mode,
    })}`,
  }));
  return (
    <div className="mb-5">
      <LinkTabs label={t('fields.accessModes.label')} tabs={tabs} current={accessMode ?? ''} />
    </div>
  );
}

/** What helps when a time cannot be booked: how to qualify, or a place on the waitlist. */
export async function WayOn({ page, slug }: { page: BookPage; slug: string }) {
  const { wished, organisationId } = page;
  const t = await getTranslations('qualifications.mine');
  if (wished.broken.some(({ code }) => code === 'qualification')) {
    return (
      <LinkButton variant="primary" className="mt-5" href={`/qualifications?listing=${slug}`}>
        {t('get')}
      </LinkButton>
    );
  }
  if (wished.broken.some(({ code }) => code !== 'booking-closure')) return null;
  return (
    <div className="mt-5">
      <ClientMessages namespaces={['waitlists']}>
        <JoinSlot
          wish={{
            listingId: wished.listingId,
            start: wished.during.start.toISOString(),
            end: wished.during.end.toISOString(),
            units: wished.wishedUnits,
            organisationId,
          }}
          action={joinWaitlistAction}
        />
      </ClientMessages>
    </div>
  );
}
