import { CalendarSearch } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { BookingRow, BookingRows } from '@/components/bookings/booking-row';
import { DeskFilter } from '@/components/bookings/desk-filter';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { DomainError } from '@/core/errors';
import { plainText } from '@/core/locale-text';
import { localDate, startOfDay } from '@/core/zoned-time';
import { listDeskListings } from '@/domain/bookings/desk-queries';
import { listBookings } from '@/domain/bookings/list-queries';
import { canSeeDesk } from '@/domain/bookings/policy';
import { BOOKING_STATES } from '@/domain/bookings/rules';
import { pageGuard, requireOrganisation } from '@/server/page-guard';

const PAGE = 25;

const filterSchema = z.object({
  state: z.enum(BOOKING_STATES).optional().catch(undefined),
  listing: z.uuid().optional().catch(undefined),
  when: z.enum(['upcoming', 'past']).catch('upcoming'),
  cursor: z.string().max(200).optional().catch(undefined),
});

interface DeskPageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.desk'))('title') };
}

export default async function DeskPage({ params, searchParams }: DeskPageProps) {
  const { org } = await params;
  const filter = filterSchema.parse(await searchParams);
  const base = `/org/${org}/bookings`;
  const { actor, db, now, membership } = await requireOrganisation(org, base);
  const { organisationId } = membership;
  const t = await getTranslations('bookings.desk');
  const locale = await getLocale();
  const past = filter.when === 'past';
  const today = startOfDay(localDate(now, actor.timeZone), actor.timeZone);
  const [listings, page] = await pageGuard(async () => {
    if (!canSeeDesk(actor, organisationId)) throw new DomainError('forbidden');
    return Promise.all([
      listDeskListings(db, organisationId),
      listBookings(db, actor, {
        side: 'provider',
        organisationId,
        listingId: filter.listing,
        states: filter.state && [filter.state],
        order: past ? 'latest' : 'soonest',
        cursor: filter.cursor,
        limit: PAGE,
        ...(past ? { to: today } : { from: today }),
      }),
    ]);
  });
  const query = (more: Record<string, string>) => {
    const { state, listing, when } = filter;
    return `${base}?${new URLSearchParams({ ...(state && { state }), ...(listing && { listing }), when, ...more })}`;
  };
  return (
    <div className="max-w-5xl">
      <PageHeader title={t('title')} description={t('description')} />
      <DeskFilter
        state={filter.state}
        listingId={filter.listing}
        when={filter.when}
        listings={listings.map(({ id, title }) => ({ id, title: plainText(title, locale) }))}
      />
      {page.items.length === 0 ? (
        <EmptyState icon={<CalendarSearch />} title={t('none')}>
          {t('none-text')}
        </EmptyState>
      ) : (
        <BookingRows>
          {page.items.map((booking) => (
            <BookingRow
              key={booking.id}
              booking={booking}
              side="provider"
              ownZone={actor.timeZone}
              href={`${base}/${booking.id}`}
            />
          ))}
        </BookingRows>
      )}
      <div className="mt-4">
        <Pagination
          label={t('title')}
          previousHref={filter.cursor ? query({}) : undefined}
          nextHref={page.nextCursor ? query({ cursor: page.nextCursor }) : undefined}
        />
      </div>
    </div>
  );
}
