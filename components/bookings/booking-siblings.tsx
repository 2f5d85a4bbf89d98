import { useLocale, useTranslations } from 'next-intl';
import { Card, CardHeader } from '@/components/ui/card';
import { plainText } from '@/core/locale-text';
import type { BookingSibling } from '@/domain/bookings/sibling-query';
import { Link } from '@/server/i18n/navigation';
import { BookingStateBadge } from './booking-state';
import { whenText } from './format-time';

/** What was booked together with a booking. */
export function BookingSiblings({
  kind,
  siblings,
  base,
}: {
  kind: 'series' | 'bundle';
  siblings: readonly BookingSibling[];
  base: string;
}) {
  const t = useTranslations('bookings.details');
  const locale = useLocale();
  if (siblings.length === 0) return null;
  return (
    <Card>
      <CardHeader title={t(`siblings-${kind}`)} />
      <ul className="grid gap-2 text-sm">
        {siblings.map(({ id, state, during, timeZone, title }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <Link className="link tabular-nums" href={`${base}/${id}`}>
              {kind === 'series' ? whenText(during, locale, timeZone) : plainText(title, locale)}
            </Link>
            <BookingStateBadge state={state} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
