import { CalendarDays } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BookingRow, BookingRows } from '@/components/bookings/booking-row';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Pagination } from '@/components/ui/pagination';
import { listBookings } from '@/domain/bookings/list-queries';
import { pageGuard, requireSignIn } from '@/server/page-guard';

const PAGE = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.mine'))('title') };
}

interface BookingsPageProps {
  searchParams: Promise<{ when?: string; cursor?: string }>;
}

export default async function BookingsPage({ searchParams }: BookingsPageProps) {
  const { when, cursor } = await searchParams;
  const { actor, db, now } = await requireSignIn('/bookings');
  const t = await getTranslations('bookings.mine');
  const waitlist = await getTranslations('waitlists');
  const past = when === 'past';
  const { items, nextCursor } = await pageGuard(() =>
    listBookings(db, actor, {
      side: 'customer',
      userId: actor.userId,
      order: past ? 'latest' : 'soonest',
      cursor,
      limit: PAGE,
      standing: { at: now, is: past ? 'behind' : 'ahead' },
    }),
  );
  const tabs = [
    { key: 'upcoming', label: t('upcoming'), href: '/bookings' },
    { key: 'past', label: t('past'), href: '/bookings?when=past' },
    { key: 'calendar', label: t('calendar'), href: '/bookings/calendar' },
    { key: 'waitlist', label: waitlist('title'), href: '/waitlist' },
  ];
  return (
    <PageContainer width="text" className="max-w-3xl">
      <PageHeader title={t('title')} />
      <LinkTabs label={t('tabs')} tabs={tabs} current={past ? 'past' : 'upcoming'} />
      <div className="mt-6 grid gap-6">
        {items.length === 0 ? (
          <EmptyState
            icon={<CalendarDays />}
            title={t(past ? 'none-past' : 'none-upcoming')}
            action={
              <LinkButton variant="primary" href="/search">
                {t('search')}
              </LinkButton>
            }
          >
            {t('none-text')}
          </EmptyState>
        ) : (
          <BookingRows>
            {items.map((booking) => (
              <BookingRow
                key={booking.id}
                booking={booking}
                side="customer"
                ownZone={actor.timeZone}
                href={`/bookings/${booking.id}`}
              />
            ))}
          </BookingRows>
        )}
        <Pagination
          label={t('title')}
          previousHref={cursor ? `/bookings?when=${past ? 'past' : 'upcoming'}` : undefined}
          nextHref={nextCursor ? `/bookings?when=${past ? 'past' : 'upcoming'}&cursor=${nextCursor}` : undefined}
        />
      </div>
    </PageContainer>
  );
}
