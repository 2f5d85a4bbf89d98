import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { OverrideNotes } from '@/components/availability/rules/override-notes';
import { BookingActions } from '@/components/bookings/booking-actions';
import { BookingDetailView } from '@/components/bookings/booking-detail';
import { BookingResult } from '@/components/bookings/booking-result';
import { BookingStateBadge } from '@/components/bookings/booking-state';
import { FellThrough, hasFallenThrough } from '@/components/bookings/fell-through';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { plainText } from '@/core/locale-text';
import { requireSignIn } from '@/server/page-guard';
import { BOOKING_ACTIONS } from '../action-table';
import { loadBookingPage } from '../load';
import { FilesSection } from './files-section';
import { HeldSection } from './held-section';
import { UseSection } from './use-section';

interface BookingPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ made?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.mine'))('title'), robots: { index: false } };
}

export default async function BookingPage({ params, searchParams }: BookingPageProps) {
  const { id } = await params;
  const { made } = await searchParams;
  const ctx = await requireSignIn(`/bookings/${id}`);
  const page = await loadBookingPage(ctx, id);
  const { booking, move, stakes, overrides, siblings } = page;
  // A held time has its form, which confirms it.
  const actions = booking.actions.filter(({ action }) => action !== 'confirm' && action !== 'request');
  const t = await getTranslations('bookings');
  const locale = await getLocale();
  const ownZone = ctx.actor.timeZone;
  return (
    <PageContainer className="max-w-5xl">
      <PageHeader
        title={plainText(booking.listing.title, locale)}
        badge={<BookingStateBadge state={booking.state} />}
        crumbs={[{ label: t('mine.title'), href: '/bookings' }, { label: booking.reference }]}
      />
      {made && <BookingResult booking={booking} />}
      <HeldSection ctx={ctx} page={page} />
      {hasFallenThrough(booking, ctx.now) && <FellThrough booking={booking} />}
      <OverrideNotes overrides={overrides} />
      <BookingDetailView
        booking={booking}
        siblings={siblings}
        files={<FilesSection ctx={ctx} page={page} />}
        side="customer"
        ownZone={ownZone}
        actions={
          actions.length > 0 && (
            <ClientMessages namespaces={['bookings', 'rules']}>
              <BookingActions booking={booking} actions={actions} table={BOOKING_ACTIONS} move={move} stakes={stakes} />
            </ClientMessages>
          )
        }
      />
      <UseSection ctx={ctx} booking={booking} side="customer" />
    </PageContainer>
  );
}
