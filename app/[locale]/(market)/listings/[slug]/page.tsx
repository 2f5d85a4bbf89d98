import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { BookingTerms } from '@/components/availability/rules/booking-terms';
import { BookingPanel } from '@/components/bookings/booking-panel';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageContainer } from '@/components/layout/page-container';
import { AccessCard } from '@/components/listings/public/access-card';
import { FreeWeek } from '@/components/listings/public/free-week';
import { ListingSection } from '@/components/listings/public/listing-section';
import { ListingPublicView } from '@/components/listings/public/listing-view';
import { SimilarListings, SimilarListingsSkeleton } from '@/components/listings/public/similar-listings';
import { FittingNeeds } from '@/components/needs/fitting-needs';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { OpenProblems } from '@/components/usage/open-problems';
import { plainText } from '@/core/locale-text';
import { MARKET_ZONE } from '@/core/market-zone';
import { DAY_MS, MINUTE_MS } from '@/core/period';
import { localDate } from '@/core/zoned-time';
import { getAvailability } from '@/domain/availability/queries';
import type { SlotWish } from '@/domain/availability/slot-rules';
import { getBookingTerms } from '@/domain/availability/terms-query';
import { getBookingPanel } from '@/domain/bookings/panel-query';
import { bookingOrganisations } from '@/domain/bookings/policy';
import { kindOf } from '@/domain/listings/kinds';
import { getPublishedListing, type ListingView } from '@/domain/listings/published-queries';
import { findNeedsFor } from '@/domain/needs/match-needs';
import { findSimilarListings } from '@/domain/search/similar-listings';
import { listOpenProblems } from '@/domain/usage/problem-queries';
import { currentActor } from '@/server/actor';
import { database } from '@/server/database';
import { env } from '@/server/env';
import { absoluteUrl, pageAlternates } from '@/server/page-alternates';
import { pageGuard } from '@/server/page-guard';
import { type RawAddress, readAddress } from '../../search/read-address';
import { quoteAction } from './book/actions';
import { listingJsonLd } from './json-ld';
import { WaitForAnyTime } from './wait-for-any-time';

interface PageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<RawAddress>;
}

const SIMILAR = 4;
const FITTING = 4;

export async function generateMetadata({ params }: Pick<PageProps, 'params'>): Promise<Metadata> {
  const { slug } = await params;
  const view = await loadListing(slug);
  const locale = await getLocale();
  const photo = view.photos[0];
  return {
    title: plainText(view.title, locale),
    description: plainText(view.summary, locale).slice(0, 200),
    alternates: await pageAlternates(`/listings/${slug}`),
    openGraph: { type: 'website', ...(photo && { images: [`${env().publicUrl}/files/${photo.fileId}`] }) },
  };
}

export default async function ListingPage({ params, searchParams }: PageProps) {
  const view = await loadListing((await params).slug);
  const now = new Date();
  const kind = kindOf(view.kind);
  const isBookable = kind.hasUnits && view.bookingMode !== 'enquiry' && view.status === 'published';
  const actor = await currentActor();
  const [availability, panel, terms, problems, t, locale] = await Promise.all([
    isBookable ? getAvailability(database(), view.id, now, new Date(now.getTime() + 8 * DAY_MS), now) : null,
    isBookable ? getBookingPanel(database(), actor, { id: view.id }, now, readWish(await searchParams, now)) : null,
    isBookable ? getBookingTerms(database(), view.id, now) : null,
    isBookable ? listOpenProblems(database(), view.id) : [],
    getTranslations(),
    getLocale(),
  ]);
  const title = plainText(view.title, locale);
  return (
    <PageContainer>
      <script type="application/ld+json">
        {listingJsonLd(view, locale, absoluteUrl(`/listings/${view.slug}`, locale))}
      </script>
      <div className="mb-4">
        <Breadcrumb
          items={[
            { label: t('search.title'), href: '/search' },
            { label: t(`kinds.${view.kind}.plural`), href: `/search?kind=${view.kind}` },
            { label: title },
          ]}
        />
      </div>
      <ListingPublicView
        view={view}
        now={now}
        aside={
          <AccessCard view={view}>
            {panel && (
              <>
                <ClientMessages namespaces={['availability']}>
                  <OpenProblems problems={problems} timeZone={panel.timeZone} className="mb-4" />
                  <BookingPanel view={panel} quoteAction={quoteAction} />
                </ClientMessages>
                {actor.type === 'person' && bookingOrganisations(actor).length > 0 && (
                  <WaitForAnyTime panel={panel} organisationId={bookingOrganisations(actor)[0]?.organisationId} />
                )}
              </>
            )}
          </AccessCard>
        }
        free={
          availability && (
            <>
              <FreeWeek availability={availability} units={view.units} now={now} />
              {terms && (
                <ListingSection id="rules" title={t('rules.public.title')}>
                  <BookingTerms terms={terms} />
                </ListingSection>
              )}
            </>
          )
        }
      />
      <Suspense fallback={null}>
        <Fitting view={view} now={now} />
      </Suspense>
      <Suspense fallback={<SimilarListingsSkeleton count={SIMILAR} />}>
        <Similar view={view} />
      </Suspense>
    </PageContainer>
  );
}

/** The time that was searched for, with which a result is opened. */
function readWish(raw: RawAddress, now: Date): SlotWish | undefined {
  const { date, until, from, to, hours, days, units } = raw;
  const { input } = readAddress({ date, until, from, to, hours, days, units }, now);
  if (!input.availableFrom || !input.availableTo) return undefined;
  const start = input.availableFrom.getTime() / MINUTE_MS;
  const end = input.availableTo.getTime() / MINUTE_MS;
  const minutes = input.freeHours ? input.freeHours * 60 : end - start;
  return { from: start, to: end, minutes, weekdays: input.weekdays, units: input.units ?? 1 };
}

/** What else there is need not keep anyone waiting for the listing itself. */
async function Similar({ view }: { view: ListingView }) {
  return <SimilarListings hits={await findSimilarListings(database(), view, SIMILAR)} />;
}

async function Fitting({ view, now }: { view: ListingView; now: Date }) {
  if (view.status !== 'published') return null;
  return <FittingNeeds matches={await findNeedsFor(database(), view, FITTING, localDate(now, MARKET_ZONE))} />;
}

function loadListing(slug: string): Promise<ListingView> {
  return pageGuard(() => getPublishedListing(database(), slug));
}
