import { CalendarDays } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClosureDialog } from '@/components/availability/closure-dialog';
import { ClosureList } from '@/components/availability/closure-list';
import { Agenda } from '@/components/calendars/agenda';
import { CalendarBoard } from '@/components/calendars/board';
import { unpackItems } from '@/components/calendars/board-model';
import { CalendarToolbar } from '@/components/calendars/calendar-toolbar';
import { ExternalDialog } from '@/components/calendars/external-form';
import { ExternalList } from '@/components/calendars/external-list';
import { FeedButton } from '@/components/calendars/feed-create';
import { MonthView } from '@/components/calendars/month-view';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { Alert } from '@/components/ui/alert';
import { Card, CardHeader } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { plainText } from '@/core/locale-text';
import { addDays } from '@/core/zoned-time';
import { canRunDesk } from '@/domain/bookings/policy';
import { listExternalCalendars } from '@/domain/calendars/external-queries';
import { stepDate } from '@/domain/calendars/rules';
import { env } from '@/server/env';
import { getPathname } from '@/server/i18n/navigation';
import { requireOrganisation } from '@/server/page-guard';
import { createFeedAction } from '../../../(account)/account/calendars/actions';
import { BOOKING_ACTIONS } from '../../../(account)/bookings/action-table';
import { requestBookingAction } from '../../../(market)/listings/[slug]/book/actions';
import {
  addClosureAction,
  addExternalAction,
  peekBookingAction,
  previewMoveAction,
  removeClosureAction,
  removeExternalAction,
} from './actions';
import { type CalendarQuery, closureLines, loadCalendar, titleOf } from './load';

interface CalendarPageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<CalendarQuery>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendars.board'))('title') };
}

export default async function CalendarPage({ params, searchParams }: CalendarPageProps) {
  const { org } = await params;
  const base = `/org/${org}`;
  const ctx = await requireOrganisation(org, `${base}/calendar`);
  const { address, today, first, days, listings, board, month, cut } = await loadCalendar(
    ctx,
    await searchParams,
    `${base}/calendar`,
  );
  const t = await getTranslations('calendars.board');
  const external = await getTranslations('calendars.external');
  const closuresText = await getTranslations('availability.closures');
  const locale = await getLocale();
  const { organisationId } = ctx.membership;
  const mayRun = canRunDesk(ctx.actor, organisationId);
  const { view, date, href } = address;
  const named = listings.map(({ id, title, units }) => ({ id, title: plainText(title, locale), units }));
  const grid = view === 'timeline' || view === 'week' || view === 'day';
  return (
    <>
      <PageHeader
        title={t('title')}
        className="mb-4"
        actions={
          <ClientMessages namespaces={['availability', 'calendars']}>
            <FeedButton
              what={address.listing ? `listing:${address.listing}` : `organisation:${organisationId}`}
              site={env().publicUrl}
              action={createFeedAction}
            >
              {t('subscribe')}
            </FeedButton>
            {mayRun && (
              <ClosureDialog
                organisationId={organisationId}
                listings={named}
                start={`${addDays(today, 1)}T09:00`}
                end={`${addDays(today, 1)}T18:00`}
                action={addClosureAction}
              />
            )}
          </ClientMessages>
        }
      />
      {listings.length === 0 ? (
        <EmptyState icon={<CalendarDays />} title={t('none')} />
      ) : (
        <>
          <CalendarToolbar
            address={address}
            title={await titleOf(view, date, first, days)}
            today={today}
            previous={stepDate(view, date, -1)}
            next={stepDate(view, date, 1)}
            listings={named}
          />
          {cut && (
            <Alert tone="warning" className="mb-4">
              {t('cut')}
            </Alert>
          )}
          {grid && (
            <div className="hidden md:block">
              <ClientMessages namespaces={['bookings', 'rules', 'availability', 'calendars']}>
                <CalendarBoard
                  key={`${view} ${first} ${address.listing}`}
                  view={view === 'timeline' ? 'timeline' : 'grid'}
                  data={board}
                  editable={mayRun}
                  organisationId={organisationId}
                  base={getPathname({ href: base, locale })}
                  dayHref={href({ view: 'day', date: 'DATE' })}
                  actions={{
                    preview: previewMoveAction,
                    peek: peekBookingAction,
                    request: requestBookingAction,
                    close: addClosureAction,
                    table: BOOKING_ACTIONS,
                  }}
                />
              </ClientMessages>
            </div>
          )}
          {view === 'month' && (
            <MonthView
              first={first}
              days={days}
              month={date.slice(0, 7)}
              today={today}
              found={month}
              dayHref={(day) => href({ view: 'day', date: day })}
              base={base}
            />
          )}
          <Agenda
            data={board}
            items={unpackItems(board)}
            date={date}
            base={base}
            dayHref={(day) => href({ date: day })}
            className={view === 'agenda' ? 'max-w-3xl' : 'md:hidden'}
          />
          <div className="mt-8 grid items-start gap-6 xl:grid-cols-2">
            <Card id="closures">
              <CardHeader title={closuresText('title')} />
              <ClientMessages namespaces={['availability']}>
                <ClosureList
                  closures={await closureLines(ctx, listings)}
                  action={mayRun ? removeClosureAction : undefined}
                />
              </ClientMessages>
            </Card>
            <Card id="external">
              <ClientMessages namespaces={['calendars']}>
                <CardHeader
                  title={external('title')}
                  description={external('lead')}
                  action={
                    mayRun && (
                      <ExternalDialog organisationId={organisationId} listings={named} action={addExternalAction} />
                    )
                  }
                />
                <ExternalList
                  calendars={await listExternalCalendars(ctx.db, organisationId)}
                  now={ctx.now}
                  action={mayRun ? removeExternalAction : undefined}
                />
              </ClientMessages>
            </Card>
          </div>
        </>
      )}
    </>
  );
}
