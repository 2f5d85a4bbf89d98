import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { OverrideNotes } from '@/components/availability/rules/override-notes';
import { BookingActions } from '@/components/bookings/booking-actions';
import { BookingDetailView } from '@/components/bookings/booking-detail';
import { BookingStateBadge } from '@/components/bookings/booking-state';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { DomainError, notFound } from '@/core/errors';
import { plainText } from '@/core/locale-text';
import { canSeeDesk } from '@/domain/bookings/policy';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { FilesSection } from '../../../../(account)/bookings/[id]/files-section';
import { UseSection } from '../../../../(account)/bookings/[id]/use-section';
import { BOOKING_ACTIONS } from '../../../../(account)/bookings/action-table';
import { loadBookingPage } from '../../../../(account)/bookings/load';

interface DeskBookingPageProps {
  params: Promise<{ org: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.desk'))('title') };
}

export default async function DeskBookingPage({ params }: DeskBookingPageProps) {
  const { org, id } = await params;
  const base = `/org/${org}/bookings`;
  const ctx = await requireOrganisation(org, `${base}/${id}`);
  const page = await pageGuard(async () => {
    if (!canSeeDesk(ctx.actor, ctx.membership.organisationId)) throw new DomainError('forbidden');
    const found = await loadBookingPage(ctx, id);
    if (found.booking.provider.id !== ctx.membership.organisationId) throw notFound();
    return found;
  });
  const { booking, move, stakes, overrides, siblings } = page;
  const t = await getTranslations('bookings');
  const locale = await getLocale();
  return (
    <div className="max-w-5xl">
      <PageHeader
        title={plainText(booking.listing.title, locale)}
        badge={<BookingStateBadge state={booking.state} />}
        crumbs={[{ label: t('desk.title'), href: base }, { label: booking.reference }]}
      />
      <OverrideNotes overrides={overrides} />
      <BookingDetailView
        booking={booking}
        siblings={siblings}
        files={<FilesSection ctx={ctx} page={page} />}
        base={base}
        side="provider"
        ownZone={ctx.actor.timeZone}
        actions={
          booking.actions.length > 0 && (
            <ClientMessages namespaces={['bookings', 'rules']}>
              <BookingActions
                booking={booking}
                actions={booking.actions}
                table={BOOKING_ACTIONS}
                move={move}
                stakes={stakes}
              />
            </ClientMessages>
          )
        }
      />
      <UseSection ctx={ctx} booking={booking} side="provider" />
    </div>
  );
}
