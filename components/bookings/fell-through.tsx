import { useTranslations } from 'next-intl';
import { searchHref } from '@/components/search/search-address';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/link-button';
import { localMinute } from '@/core/zoned-time';
import type { BookingDetail } from '@/domain/bookings/queries';

/** When a booking came to nothing without its customer's doing: what is free elsewhere then, and other times here. */
export function FellThrough({ booking }: { booking: BookingDetail }) {
  const t = useTranslations('bookings.fell-through');
  const { listing, during, units } = booking;
  const [start, end] = [localMinute(during.start, listing.timeZone), localMinute(during.end, listing.timeZone)];
  const [date, from] = start.split('T');
  const [until, to] = end.split('T');
  const elsewhere = searchHref({
    kind: listing.kind,
    category: listing.category ?? '',
    date,
    until: until === date ? '' : until,
    from,
    to,
    units: units > 1 ? String(units) : '',
  });
  return (
    <Alert title={t('title')}>
      <p>{t('text')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <LinkButton href={elsewhere} size="sm" variant="primary">
          {t('elsewhere')}
        </LinkButton>
        <LinkButton href={`/listings/${listing.slug}/book`} size="sm">
          {t('here')}
        </LinkButton>
      </div>
    </Alert>
  );
}

/** Called off by the provider, a breakdown or nobody's answer, before its time. */
export function hasFallenThrough({ state, cancelledSide, during }: BookingDetail, now: Date): boolean {
  const lost = state === 'declined' || (state === 'cancelled' && cancelledSide === 'provider');
  return lost && during.start > now;
}
