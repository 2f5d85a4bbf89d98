import { ListPlus, Repeat } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { askedForm } from '@/components/bookings/asked-form';
import { BookingStop } from '@/components/bookings/booking-stop';
import { BrokenRules } from '@/components/bookings/broken-rules';
import { CancellationTerms } from '@/components/bookings/cancellation-terms';
import { zoneText } from '@/components/bookings/format-time';
import { PriceLines } from '@/components/bookings/price-lines';
import { RequestForm } from '@/components/bookings/request-form';
import { StartHold } from '@/components/bookings/start-hold';
import { TimeForm } from '@/components/bookings/time-form';
import { When } from '@/components/bookings/when';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { Card, CardHeader } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkButton } from '@/components/ui/link-button';
import { plainText } from '@/core/locale-text';
import { localMinute } from '@/core/zoned-time';
import { frozenLines } from '@/domain/bookings/booking-view';
import { HOLD_MINUTES } from '@/domain/bookings/new-booking';
import { holdBookingAction, requestBookingAction } from './actions';
import { loadBookPage } from './load';
import { AccessModes, WayOn } from './way-on';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bookings.book');
  return { title: t('title'), robots: { index: false } };
}

interface BookPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BookPage({ params, searchParams }: BookPageProps) {
  const { slug } = await params;
  const page = await loadBookPage(slug, await searchParams);
  const t = await getTranslations('bookings');
  const locale = await getLocale();
  if (page.stop) return <BookingStop reason={page.stop} slug={slug} />;
  const { wished, organisations, organisationId, ownZone } = page;
  const title = plainText(wished.title, locale);
  const { during, timeZone } = wished;
  const free = wished.freeUnits >= wished.wishedUnits;
  const possible = wished.broken.length === 0 && free;
  const override = wished.mayOverride && free;
  const asksFiles = wished.terms.form?.questions.some(({ type }) => type === 'file') ?? false;
  const wish = {
    listingId: wished.listingId,
    start: during.start.toISOString(),
    end: during.end.toISOString(),
    units: wished.wishedUnits,
    organisationId,
    accessMode: page.accessMode,
  };
  const asking = wished.mode === 'instant' ? 'book.title' : 'book.title-request';
  const heading = t(page.typed ? asking : 'book.choose-time');
  const forName = organisations.find(({ id }) => id === organisationId)?.name ?? '';
  return (
    <PageContainer width="page" className="max-w-5xl">
      <PageHeader title={heading} crumbs={[{ label: title, href: `/listings/${slug}` }, { label: heading }]} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <Card>
            <CardHeader title={t('book.summary')} />
            {page.typed && !possible && (
              <BrokenRules broken={wished.broken} freeUnits={wished.freeUnits} className="mb-4" />
            )}
            {page.typed && <AccessModes page={page} slug={slug} />}
            <DescriptionList
              items={[
                { term: t('fields.listing'), detail: title },
                {
                  term: t('fields.time'),
                  detail: page.typed ? <When during={during} timeZone={timeZone} ownZone={ownZone} year /> : null,
                },
                { term: t('fields.units'), detail: wished.units > 1 ? wished.wishedUnits : null },
                { term: t('fields.customer'), detail: forName },
              ]}
            />
            {page.typed && (possible || override) && (
              <div className="mt-5 grid gap-6">
                <PriceLines
                  lines={frozenLines(wished.quote)}
                  total={wished.quote.total}
                  chargedOtherwise={wished.quote.chargedOtherwise}
                />
                <CancellationTerms steps={wished.cancellation} timeZone={timeZone} />
                <ClientMessages namespaces={['bookings', 'rules']}>
                  {asksFiles ? (
                    <StartHold
                      needed
                      override={override}
                      minutes={HOLD_MINUTES}
                      wish={wish}
                      action={holdBookingAction}
                    />
                  ) : (
                    <RequestForm
                      key={`${wish.start} ${wish.end} ${organisationId} ${page.accessMode}`}
                      mode={wished.mode}
                      override={override}
                      competes={wished.terms.requests === 'compete'}
                      asked={askedForm(wished.terms.form, locale)}
                      action={requestBookingAction}
                      wish={wish}
                    />
                  )}
                </ClientMessages>
              </div>
            )}
            {page.typed && !possible && <WayOn page={page} slug={slug} />}
          </Card>
        </div>
        <div className="grid gap-6">
          <Card>
            {page.typed && <CardHeader title={t('book.change-time')} />}
            <TimeForm
              chosen={page.typed}
              key={`${during.start.toISOString()} ${during.end.toISOString()}`}
              start={localMinute(during.start, timeZone)}
              end={localMinute(during.end, timeZone)}
              units={wished.wishedUnits}
              maxUnits={wished.units}
              organisations={organisations}
              organisationId={organisationId}
              zone={zoneText(during.start, locale, timeZone)}
            />
          </Card>
          {page.typed && possible && !asksFiles && (
            <Card>
              <CardHeader title={t('hold.title')} />
              <ClientMessages namespaces={['bookings', 'rules']}>
                <StartHold needed={false} minutes={HOLD_MINUTES} wish={wish} action={holdBookingAction} />
              </ClientMessages>
            </Card>
          )}
          <MoreWays slug={slug} start={localMinute(during.start, timeZone)} end={localMinute(during.end, timeZone)} />
        </div>
      </div>
    </PageContainer>
  );
}

/** The same time again and again, or together with other resources. */
async function MoreWays({ slug, start, end }: { slug: string; start: string; end: string }) {
  const t = await getTranslations('bookings');
  return (
    <nav aria-label={t('book.more-ways')} className="grid gap-2">
      <LinkButton
        href={{ pathname: `/listings/${slug}/series`, query: { start, end } }}
        icon={<Repeat aria-hidden="true" />}
      >
        {t('series.title')}
      </LinkButton>
      <LinkButton
        href={{ pathname: '/bundle', query: { listing: slug, start, end } }}
        icon={<ListPlus aria-hidden="true" />}
      >
        {t('bundle.title')}
      </LinkButton>
    </nav>
  );
}
