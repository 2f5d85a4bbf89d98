import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { plainText } from '@/core/locale-text';
import type { BookingListItem } from '@/domain/bookings/list-queries';
import { Link } from '@/server/i18n/navigation';
import { BookingStateBadge } from './booking-state';
import { dayText, endTimeText, sameClock, timeText } from './format-time';
import { When } from './when';

/** One booking in a list: when, what, who, and its state. `actions` stand at the end, or below on a phone. */
export function BookingRow({
  booking,
  href,
  side,
  ownZone,
  actions,
}: {
  booking: BookingListItem;
  href: string;
  side: 'customer' | 'provider';
  ownZone: string;
  actions?: ReactNode;
}) {
  const locale = useLocale();
  const { during, listing, state } = booking;
  const title = plainText(listing.title, locale);
  const other = plainText(side === 'customer' ? booking.provider.name : booking.customer.name, locale);
  return (
    <li className="relative grid gap-3 border-line border-b px-4 py-4 transition-colors last:border-b-0 hover:bg-surface-hover sm:grid-cols-[5.5rem_minmax(0,1fr)_auto] sm:items-center sm:px-5">
      <div aria-hidden="true" className="hidden tabular-nums sm:block">
        <p className="font-semibold">{timeText(during.start, locale, listing.timeZone)}</p>
        <p className="text-ink-muted text-xs">{endTimeText(during.end, locale, listing.timeZone)}</p>
        <p className="text-ink-muted text-xs">{dayText(during.start, locale, listing.timeZone)}</p>
      </div>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link href={href} className="stretched font-medium hover:text-accent">
            {title}
          </Link>
          <BookingStateBadge state={state} />
        </div>
        <p className="mt-0.5 text-ink-muted text-sm">
          {other}
          {side === 'provider' && ` · ${booking.person.name}`}
          {booking.units > 1 && ` · ×${booking.units}`}
        </p>
        <p className={cn('text-sm', sameClock(during, listing.timeZone, ownZone) && 'sm:hidden')}>
          <When during={during} timeZone={listing.timeZone} ownZone={ownZone} />
        </p>
        {side === 'provider' && booking.purpose && (
          <p className="mt-1 line-clamp-1 text-ink-muted text-sm">{booking.purpose}</p>
        )}
      </div>
      {actions && <div className="relative z-10">{actions}</div>}
    </li>
  );
}

/** The frame around such rows. */
export function BookingRows({ children }: { children: ReactNode }) {
  return <ul className="overflow-hidden rounded-lg border border-line bg-surface-raised shadow-card">{children}</ul>;
}
