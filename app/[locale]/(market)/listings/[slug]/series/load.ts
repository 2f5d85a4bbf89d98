import { z } from 'zod';
import { DomainError } from '@/core/errors';
import { WEEKDAY_CODES } from '@/core/recurrence';
import { resolveMoment } from '@/core/zoned-time';
import { moment } from '@/domain/availability/inputs';
import { SERIES_MAX } from '@/domain/bookings/inputs';
import { getWishedBooking } from '@/domain/bookings/panel-query';
import { previewSeries, type SeriesPreview } from '@/domain/bookings/preview-series';
import { ruleOfChoice, SERIES_RHYTHMS, type SeriesChoice } from '@/domain/bookings/rules/series-choice';
import { type PageContext, pageGuard, requireSignIn } from '@/server/page-guard';
import { type Customers, findCustomers, type Query } from '../../../booking-customers';
import { usualTime } from '../../../usual-time';

/** What the address says of the series; whatever cannot be read gets its usual value. */
const series = z.object({
  start: moment.optional().catch(undefined),
  end: moment.optional().catch(undefined),
  rhythm: z.enum(SERIES_RHYTHMS).catch('weekly'),
  times: z.coerce.number().int().min(2).max(SERIES_MAX).catch(10),
  units: z.coerce.number().int().min(1).max(1000).catch(1),
  organisation: z.string().optional().catch(undefined),
});

/** All that the series page shows, from what the address says. */
export async function loadSeriesPage(slug: string, query: Query) {
  const returnTo = `/listings/${slug}/series`;
  const ctx = await requireSignIn(returnTo);
  return pageGuard(async () => {
    const asked = series.parse(query);
    const customers = await findCustomers(ctx, asked.organisation);
    if ('stop' in customers) return customers;
    const choice = { rhythm: asked.rhythm, weekdays: weekdaysOf(query.day), times: asked.times };
    return (await readSeries(ctx, slug, asked, choice, customers)) ?? { stop: 'not-bookable' as const };
  }, returnTo);
}

async function readSeries(
  { db, actor, now }: PageContext,
  slug: string,
  asked: z.output<typeof series>,
  choice: SeriesChoice,
  customers: Customers,
) {
  const { organisationId } = customers;
  const wish = { listing: { slug }, units: asked.units, organisationId };
  const usual = usualTime(now);
  const listing = await getWishedBooking(db, actor, { ...wish, during: usual }, now);
  if (!listing) return null;
  const typed = asked.start !== undefined && asked.end !== undefined;
  const during = {
    start: asked.start ? resolveMoment(asked.start, listing.timeZone) : usual.start,
    end: asked.end ? resolveMoment(asked.end, listing.timeZone) : usual.end,
  };
  const rule = ruleOfChoice(choice);
  const times = {
    listingId: listing.listingId,
    start: during.start.toISOString(),
    end: during.end.toISOString(),
    units: asked.units,
    organisationId,
    rule,
  };
  const preview = typed ? await tryPreview(() => previewSeries(db, actor, times, now)) : null;
  return { ...customers, listing, during, choice, wish: times, preview };
}

/** A rule or a time that makes no series is said on the page, beside the form that mends it. */
async function tryPreview(run: () => Promise<SeriesPreview>): Promise<SeriesPreview | DomainError> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof DomainError && thrown.code === 'invalid-input') return thrown;
    throw thrown;
  }
}

function weekdaysOf(value: Query[string]) {
  const days = [value ?? []].flat();
  return WEEKDAY_CODES.filter((day) => days.includes(day));
}
