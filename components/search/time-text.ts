import { useFormatter, useTranslations } from 'next-intl';
import { weekdayDate } from '@/core/weekday-date';
import { DAY_FROM, DAY_TO, type SearchAddress } from './search-address';
import { clockOf, isSeveralDays } from './time-choices';

/** When, in a few words: the days, the hours, how long, on which weekdays, how many. */
export function useTimeLabel() {
  const t = useTranslations('search');
  const parts = useTimeParts();
  return (address: SearchAddress, date: string): string => {
    const { span, hours, weekdays, units } = parts(address, date);
    return [
      span,
      ...(hours ? [t('hours-some', { hours })] : []),
      ...(weekdays ? [weekdays] : []),
      ...(units > 1 ? [t('units-at-once', { units })] : []),
    ].join(' · ');
  };
}

/** What is asked of what is found, as a sentence. */
export function useTimeSentence() {
  const t = useTranslations('search.asked');
  const parts = useTimeParts();
  return (address: SearchAddress, date: string): string => {
    const { span, hours, weekdays, units } = parts(address, date);
    const days = weekdays ? t('on-weekdays', { weekdays }) : '';
    const many = units > 1 ? t('units', { units }) : '';
    return hours ? t('some', { span, hours, days, many }) : t('whole', { span, many });
  };
}

function useTimeParts() {
  const format = useFormatter();
  const dayOf = (date: string) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    });
  return (address: SearchAddress, date: string) => {
    const { until = date, hours, days, units } = address;
    const { from, to } = clockOf(address);
    const [start, end] = [dayOf(date), dayOf(until)];
    // All of a day goes without saying.
    const isAllDay = from === DAY_FROM && to === DAY_TO;
    const span = isSeveralDays(address)
      ? isAllDay
        ? `${start} – ${end}`
        : `${start} ${from} – ${end} ${to}`
      : isAllDay
        ? start
        : `${start} ${from}–${to}`;
    const weekdays = (hours && days ? days.split(',') : []).map((weekday) =>
      format.dateTime(weekdayDate(Number(weekday)), { weekday: 'short', timeZone: 'UTC' }),
    );
    return {
      span,
      hours: hours ? Number(hours) : null,
      weekdays: weekdays.length > 0 ? format.list(weekdays, { type: 'conjunction' }) : null,
      units: Number(units || 1),
    };
  };
}
