import { CalendarDays, PackagePlus } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BookingActions } from '@/components/bookings/booking-actions';
import { BookingRow, BookingRows } from '@/components/bookings/booking-row';
import { dayText } from '@/components/bookings/format-time';
import { StatTile } from '@/components/bookings/stat-tile';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { canRunDesk } from '@/domain/bookings/policy';
import { requireOrganisation } from '@/server/page-guard';
import { BOOKING_ACTIONS } from '../../(account)/bookings/action-table';
import { loadToday } from './load-today';

interface TodayPageProps {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.today'))('title') };
}

export default async function TodayPage({ params }: TodayPageProps) {
  const { org } = await params;
  const ctx = await requireOrganisation(org);
  const today = await loadToday(ctx);
  const t = await getTranslations('bookings.today');
  const locale = await getLocale();
  const { desk, ours, ownZone } = today;
  const base = `/org/${org}`;
  const mayDecide = canRunDesk(ctx.actor, ctx.membership.organisationId);
  const row = { side: 'provider' as const, ownZone };
  return (
    <>
      <PageHeader
        title={t('title')}
        description={dayText(ctx.now, locale, ownZone, true)}
        actions={
          desk && (
            <LinkButton href={`${base}/calendar`} icon={<CalendarDays aria-hidden="true" />}>
              {t('calendar')}
            </LinkButton>
          )
        }
      />
      <div className="grid max-w-5xl gap-8">
        {desk && desk.occupancy.units === 0 && desk.waiting.length + desk.schedule.length === 0 && (
          <EmptyState
            icon={<PackagePlus />}
            title={t('no-listings')}
            action={
              <LinkButton variant="primary" href={`${base}/listings/new`}>
                {t('listings')}
              </LinkButton>
            }
          >
            {t('no-listings-text')}
          </EmptyState>
        )}
        {desk && desk.occupancy.units > 0 && (
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            <StatTile
              label={t('waiting-count')}
              value={desk.waitingCount}
              tone={desk.waitingCount > 0 ? 'urgent' : 'plain'}
              href={`${base}/bookings?state=requested`}
            />
            <StatTile label={t('today-count')} value={desk.schedule.length} href={`${base}/calendar`} />
            <StatTile
              label={t('in-use')}
              value={t('units', { used: desk.occupancy.used, total: desk.occupancy.units })}
              href={`${base}/calendar`}
            />
            <StatTile label={t('closures')} value={desk.occupancy.closed} href={`${base}/calendar#closures`} />
          </div>
        )}
        {desk && desk.waiting.length > 0 && (
          <section aria-labelledby="waiting">
            <h2 id="waiting" className="mb-3 text-lg">
              {t('waiting')}
            </h2>
            <ClientMessages namespaces={['bookings']}>
              <BookingRows>
                {desk.waiting.map((booking) => (
                  <BookingRow
                    key={booking.id}
                    {...row}
                    booking={booking}
                    href={`${base}/bookings/${booking.id}`}
                    actions={
                      mayDecide && (
                        <BookingActions
                          size="sm"
                          booking={booking}
                          table={BOOKING_ACTIONS}
                          actions={[
                            { action: 'approve', note: 'optional' },
                            { action: 'decline', note: 'required' },
                          ]}
                        />
                      )
                    }
                  />
                ))}
              </BookingRows>
            </ClientMessages>
            {desk.waitingCount > desk.waiting.length && (
              <LinkButton variant="ghost" size="sm" className="mt-2" href={`${base}/bookings?state=requested`}>
                {t('more', { count: desk.waitingCount - desk.waiting.length })}
              </LinkButton>
            )}
          </section>
        )}
        {desk && desk.occupancy.units > 0 && (
          <section aria-labelledby="schedule">
            <h2 id="schedule" className="mb-3 text-lg">
              {t('schedule')}
            </h2>
            {desk.schedule.length === 0 ? (
              <p className="rounded-lg border border-line border-dashed px-5 py-6 text-center text-ink-muted text-sm">
                {t('schedule-none')}
              </p>
            ) : (
              <BookingRows>
                {desk.schedule.map((booking) => (
                  <BookingRow key={booking.id} {...row} booking={booking} href={`${base}/bookings/${booking.id}`} />
                ))}
              </BookingRows>
            )}
          </section>
        )}
        {desk && desk.next.length > 0 && (
          <section aria-labelledby="next">
            <div className="mb-3 flex items-baseline justify-between gap-4">
              <h2 id="next" className="text-lg">
                {t('next')}
              </h2>
              <LinkButton variant="ghost" size="sm" href={`${base}/bookings`}>
                {t('all')}
              </LinkButton>
            </div>
            <BookingRows>
              {desk.next.map((booking) => (
                <BookingRow key={booking.id} {...row} booking={booking} href={`${base}/bookings/${booking.id}`} />
              ))}
            </BookingRows>
          </section>
        )}
        {(ours.length > 0 || !desk) && (
          <section aria-labelledby="ours">
            <h2 id="ours" className="mb-3 text-lg">
              {t('ours')}
            </h2>
            {ours.length === 0 ? (
              <p className="rounded-lg border border-line border-dashed px-5 py-6 text-center text-ink-muted text-sm">
                {t('ours-none')}
              </p>
            ) : (
              <BookingRows>
                {ours.map((booking) => (
                  <BookingRow
                    key={booking.id}
                    booking={booking}
                    side="customer"
                    ownZone={ownZone}
                    href={`/bookings/${booking.id}`}
                  />
                ))}
              </BookingRows>
            )}
          </section>
        )}
      </div>
    </>
  );
}
