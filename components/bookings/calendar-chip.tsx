import { useLocale, useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import { plainText } from '@/core/locale-text';
import type { Period } from '@/core/period';
import type { BookingState } from '@/domain/bookings/rules';
import { Link } from '@/server/i18n/navigation';
import type { CalendarItem } from './calendar-model';
import { dateKey, endTimeText, timeText } from './format-time';

const LOOKS: Partial<Record<BookingState, string>> = {
  held: 'border-info bg-info-soft',
  requested: 'border-warning bg-warning-soft border-dashed',
  confirmed: 'border-success bg-success-soft',
  'in-use': 'border-accent bg-accent-soft',
  disputed: 'border-warning bg-warning-soft',
};

/** One booking or closure on one day. */
export function CalendarChip({
  item,
  date,
  timeZone,
  base,
  wide = false,
}: {
  item: CalendarItem;
  /** The day it is drawn on: a span over several days shows only its hours of that day. */
  date: string;
  timeZone: string;
  base: string;
  wide?: boolean;
}) {
  const t = useTranslations();
  const locale = useLocale();
  const during = item.type === 'booking' ? item.entry.during : item.closure.during;
  const hours = hoursText(during, date, timeZone);
  if (item.type === 'closure') {
    return (
      <span className="block rounded-sm border border-line-strong border-dashed px-1.5 py-1 text-ink-muted text-xs">
        <span className="block tabular-nums">{hours}</span>
        <span className="block truncate">{t(`availability.closures.reasons.${item.closure.reason}`)}</span>
      </span>
    );
  }
  const { bookingId, state, customer, person } = item.entry;
  return (
    <Link
      href={`${base}/bookings/${bookingId}`}
      className={cn(
        'block rounded-sm border-l-3 px-1.5 py-1 text-xs transition-[filter] hover:brightness-95',
        LOOKS[state] ?? 'border-line-strong bg-surface-sunken text-ink-muted',
        wide && 'flex items-baseline gap-3 px-3 py-2 text-sm',
      )}
    >
      <span className="block shrink-0 font-medium tabular-nums">{hours}</span>
      <span className="block min-w-0 flex-1 truncate">
        {plainText(customer, locale)}
        {wide && ` · ${person}`}
      </span>
      <span className={wide ? 'shrink-0 text-ink-muted text-xs' : 'sr-only'}>{t(`bookings.states.${state}`)}</span>
    </Link>
  );

  function hoursText(span: Period, day: string, zone: string): string {
    const last = new Date(span.end.getTime() - 1);
    const from = dateKey(span.start, zone) < day ? '00:00' : timeText(span.start, locale, zone);
    const until = dateKey(last, zone) > day ? '24:00' : endTimeText(span.end, locale, zone);
    return `${from}–${until}`;
  }
}
