import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClosureDialog } from '@/components/availability/closure-dialog';
import { ClosureList } from '@/components/availability/closure-list';
import { CalendarAgenda, CalendarWeek } from '@/components/bookings/calendar-week';
import { dayText } from '@/components/bookings/format-time';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { DateInput } from '@/components/ui/date-input';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Select } from '@/components/ui/select';
import { plainText } from '@/core/locale-text';
import { addDays } from '@/core/zoned-time';
import { canRunDesk } from '@/domain/bookings/policy';
import { requireOrganisation } from '@/server/page-guard';
import { addClosureAction, removeClosureAction } from './actions';
import { closureLines, loadCalendar } from './load';

interface CalendarPageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ week?: string; listing?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.calendar'))('title') };
}

export default async function CalendarPage({ params, searchParams }: CalendarPageProps) {
  const { org } = await params;
  const query = await searchParams;
  const base = `/org/${org}`;
  const ctx = await requireOrganisation(org, `${base}/calendar`);
  const calendar = await loadCalendar(ctx, query);
  const t = await getTranslations('bookings.calendar');
  const closuresText = await getTranslations('availability.closures');
  const locale = await getLocale();
  const { dates, monday, groups, listings, today } = calendar;
  const mayClose = canRunDesk(ctx.actor, ctx.membership.organisationId);
  const href = (week: string) => ({
    pathname: `${base}/calendar`,
    query: { week, ...(calendar.listingId && { listing: calendar.listingId }) },
  });
  const day = (date: string) => dayText(new Date(`${date}T12:00:00Z`), locale, 'UTC');
  const named = listings.map(({ id, title, units }) => ({ id, title: plainText(title, locale), units }));
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('week', { from: day(monday), to: day(addDays(monday, 6)) })}
        actions={
          mayClose && (
            <ClientMessages namespaces={['availability']}>
              <ClosureDialog
                organisationId={ctx.membership.organisationId}
                listings={named}
                start={`${addDays(today, 1)}T09:00`}
                end={`${addDays(today, 1)}T18:00`}
                action={addClosureAction}
              />
            </ClientMessages>
          )
        }
      />
      {listings.length === 0 ? (
        <EmptyState icon={<CalendarDays />} title={t('none')} />
      ) : (
        <div className="grid gap-8">
          <div className="grid gap-4">
            <div className="flex flex-wrap items-center gap-2">
              <LinkButton
                href={href(addDays(monday, -7))}
                aria-label={t('previous')}
                icon={<ChevronLeft aria-hidden="true" />}
                className="px-2.5"
              />
              <LinkButton href={href(today)}>{t('this-week')}</LinkButton>
              <LinkButton
                href={href(addDays(monday, 7))}
                aria-label={t('next')}
                icon={<ChevronRight aria-hidden="true" />}
                className="px-2.5"
              />
              <form className="grid w-full grid-cols-2 gap-2 sm:ml-auto sm:flex sm:w-auto">
                <DateInput name="week" aria-label={t('go')} defaultValue={monday} className="min-w-0 sm:w-40" />
                <Select
                  name="listing"
                  aria-label={t('listing')}
                  className="min-w-0 sm:w-56"
                  placeholder={t('all-listings')}
                  defaultValue={calendar.listingId ?? ''}
                  options={named.map(({ id, title }) => ({ value: id, label: title }))}
                />
                <Button type="submit" className="col-span-2">
                  {t('show')}
                </Button>
              </form>
            </div>
            <CalendarWeek groups={groups} dates={dates} today={today} base={base} />
            <CalendarAgenda groups={groups} dates={dates} today={today} base={base} />
          </div>
          <Card id="closures" className="max-w-3xl">
            <CardHeader title={closuresText('title')} />
            <ClientMessages namespaces={['availability']}>
              <ClosureList
                closures={await closureLines(calendar)}
                action={mayClose ? removeClosureAction : undefined}
              />
            </ClientMessages>
          </Card>
        </div>
      )}
    </>
  );
}
