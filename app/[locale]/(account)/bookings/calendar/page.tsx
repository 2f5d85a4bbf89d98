import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BookingRow, BookingRows } from '@/components/bookings/booking-row';
import { zoneText } from '@/components/bookings/format-time';
import { FeedButton } from '@/components/calendars/feed-create';
import { MonthView } from '@/components/calendars/month-view';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { env } from '@/server/env';
import { requireSignIn } from '@/server/page-guard';
import { createFeedAction } from '../../account/calendars/actions';
import { loadMonth } from './load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.mine'))('calendar-title') };
}

/** One's own bookings by month, on one's own clock; where it happens another time is shown, that is told too. */
export default async function MyCalendarPage({ searchParams }: { searchParams: Promise<{ date?: string }> }) {
  const ctx = await requireSignIn('/bookings/calendar');
  const month = await loadMonth(ctx, (await searchParams).date);
  const t = await getTranslations('bookings.mine');
  const toolbar = await getTranslations('calendars.toolbar');
  const locale = await getLocale();
  const tabs = [
    { key: 'upcoming', label: t('upcoming'), href: '/bookings' },
    { key: 'past', label: t('past'), href: '/bookings?when=past' },
    { key: 'calendar', label: t('calendar'), href: '/bookings/calendar' },
  ];
  const href = (date: string) => `/bookings/calendar?date=${date}`;
  return (
    <PageContainer width="page" className="max-w-5xl">
      <PageHeader
        title={t('calendar-title')}
        description={t('calendar-zone', { zone: zoneText(ctx.now, locale, ctx.actor.timeZone) })}
        actions={
          <ClientMessages namespaces={['calendars']}>
            <FeedButton what="person" site={env().publicUrl} action={createFeedAction}>
              {t('subscribe')}
            </FeedButton>
          </ClientMessages>
        }
      />
      <LinkTabs label={t('tabs')} tabs={tabs} current="calendar" />
      <div className="mt-5 mb-4 flex items-center gap-3">
        <LinkButton size="sm" href={href(month.today)}>
          {toolbar('today')}
        </LinkButton>
        <span className="flex">
          <LinkButton
            size="sm"
            variant="ghost"
            className="px-2"
            aria-label={toolbar('previous')}
            href={href(month.previous)}
            icon={<ChevronLeft aria-hidden="true" />}
          />
          <LinkButton
            size="sm"
            variant="ghost"
            className="px-2"
            aria-label={toolbar('next')}
            href={href(month.next)}
            icon={<ChevronRight aria-hidden="true" />}
          />
        </span>
        <h2 className="font-semibold text-lg">{month.title}</h2>
      </div>
      <MonthView
        first={month.first}
        days={month.days}
        month={month.date.slice(0, 7)}
        today={month.today}
        found={month.found}
        base=""
      />
      <div className="mt-6 md:hidden">
        {month.bookings.length === 0 ? (
          <p className="text-ink-muted text-sm">{t('none-month')}</p>
        ) : (
          <BookingRows>
            {month.bookings.map((booking) => (
              <BookingRow
                key={booking.id}
                booking={booking}
                side="customer"
                ownZone={ctx.actor.timeZone}
                href={`/bookings/${booking.id}`}
              />
            ))}
          </BookingRows>
        )}
      </div>
    </PageContainer>
  );
}
