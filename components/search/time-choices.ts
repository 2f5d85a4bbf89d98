import { clockMinute, clockText } from '@/core/clock-text';
import { addDays, weekdayOf } from '@/core/zoned-time';
import { DAY_FROM, DAY_TO, defaultHours, type SearchAddress } from './search-address';

/** All parts of an address that say when, so that none of an earlier choice is left. */
export type TimeParts = Required<Pick<SearchAddress, 'date' | 'until' | 'from' | 'to' | 'hours' | 'days'>>;

export interface TimeChoice<Name extends string> {
  name: Name;
  parts: TimeParts;
}

export type DayName = 'today' | 'tomorrow' | 'this-week' | 'next-week';
export type DayPart = 'any' | 'morning' | 'afternoon' | 'evening';

/** When those who close for lunch, as most do here, are open again. */
export const AFTERNOON = '14:00';
export const EVENING = '18:00';
const NOON = '12:00';
const MORNING = '09:00';
const NIGHT = '22:00';
/** Of what has begun, less than this is not worth a search. */
const WORTH_MINUTES = 120;
/** How long somewhere in a day or week, until something else is said. */
export const USUAL_HOURS = '2';
const HOURS_OF_DAY = [1, 2, 3, 4, 6, 8, 12];
const HOURS_OF_DAYS = [1, 2, 3, 4, 8, 12, 24];

/**
 * The days to choose from, each with what stays of the hours that are asked for; `minute` is now on the market's clock
 * (`2026-11-26T10:20`). What is as good as over is not offered.
 */
export function dayChoices(address: SearchAddress, minute: string): TimeChoice<DayName>[] {
  const [today = '', clock = ''] = minute.split('T');
  const sunday = addDays(today, 7 - weekdayOf(today));
  const hours = address.hours || USUAL_HOURS;
  const week = { from: '', to: '', hours, days: address.hours && isSeveralDays(address) ? (address.days ?? '') : '' };
  const choices: TimeChoice<DayName>[] = [];
  if (minutesBetween(clock, DAY_TO) >= WORTH_MINUTES)
    choices.push({ name: 'today', parts: onDay(today, address, minute) });
  choices.push({ name: 'tomorrow', parts: onDay(addDays(today, 1), address, minute) });
  // Of a week that ends today or tomorrow, nothing is left that those do not offer.
  if (addDays(today, 1) < sunday) choices.push({ name: 'this-week', parts: { ...week, date: today, until: sunday } });
  choices.push({ name: 'next-week', parts: { ...week, date: addDays(sunday, 1), until: addDays(sunday, 7) } });
  return choices;
}

/** The parts of the one day that is asked for; none for several days, whose hours are not those of each. */
export function partChoices(address: SearchAddress, minute: string): TimeChoice<DayPart>[] {
  const { date = '', hours = '' } = address;
  if (!date || isSeveralDays(address)) return [];
  const day = { date, until: '', days: '' };
  const any: TimeChoice<DayPart> = { name: 'any', parts: { ...day, ...wholeDay(date, hours, minute), hours } };
  const parts = (['morning', 'afternoon', 'evening'] as const).flatMap((name) => {
    const { from, to } = left(date, CLOCK_OF[name], minute);
    const length = minutesBetween(from, to);
    if (length < WORTH_MINUTES) return [];
    const kept = Number(hours) * 60 < length ? hours : '';
    return [{ name, parts: { ...day, from, to, hours: kept } }];
  });
  return [any, ...parts];
}

/** How long it may be free somewhere in the time that is asked for; `''` is all of that time. */
export function lengthChoices(address: SearchAddress, minute: string): TimeChoice<string>[] {
  const { date = '', until = '', days = '' } = address;
  if (!date) return [];
  const { from, to } = clockOf(address);
  const several = isSeveralDays(address);
  const room = several ? Number.POSITIVE_INFINITY : minutesBetween(from, to);
  const isAny = from === DAY_FROM && to === DAY_TO;
  const whole = isAny ? wholeDay(date, '', minute) : { from, to };
  const span = { date, until: several ? until : '' };
  const some = isAny ? { from: '', to: '' } : { from, to };
  const offered = (several ? HOURS_OF_DAYS : HOURS_OF_DAY).filter((hours) => hours * 60 < room);
  const lengths = [...new Set([...offered, ...(address.hours ? [Number(address.hours)] : [])])].sort((a, b) => a - b);
  return [
    ...(minutesBetween(whole.from, whole.to) > 0 || several
      ? [{ name: '', parts: { ...span, ...whole, hours: '', days: '' } }]
      : []),
    ...lengths.map(String).map((hours) => ({
      name: hours,
      parts: { ...span, ...some, hours, days: several ? days : '' },
    })),
  ];
}

/** Whether the address asks for just this time. */
export function isAsked(address: SearchAddress, parts: TimeParts): boolean {
  const mine = clockOf(address);
  const other = clockOf(parts);
  return (
    address.date === parts.date &&
    (address.until || address.date) === (parts.until || parts.date) &&
    mine.from === other.from &&
    mine.to === other.to &&
    (address.hours ?? '') === parts.hours &&
    (address.days ?? '') === parts.days
  );
}

/** Whether the address asks for just these days, at whatever hours. */
export function isOnDays(address: SearchAddress, { date, until }: TimeParts): boolean {
  return address.date === date && (address.until || address.date) === (until || date);
}

/** Whether the hours of the day that the address asks for are among the choices; over several days they are their limits. */
export function hasChosenHours(address: SearchAddress, minute: string): boolean {
  const asked = clockOf(address);
  if (isSeveralDays(address)) return asked.from === DAY_FROM && asked.to === DAY_TO;
  return partChoices(address, minute).some(({ parts }) => {
    const { from, to } = clockOf(parts);
    return from === asked.from && to === asked.to;
  });
}

export function isSeveralDays({ date, until }: SearchAddress): boolean {
  return Boolean(date && until && until > date);
}

/** The hours of the day that an address means, said or not. */
export function clockOf(address: SearchAddress): { from: string; to: string } {
  const { from, to } = defaultHours(address);
  return { from: address.from || from, to: address.to || to };
}

/** `10:00` → `10:00`, `10:01` → `10:30`, `23:40` → `24:00`. */
export function nextHalfHour(clock: string): string {
  return clockText(Math.ceil(clockMinute(clock) / 30) * 30);
}

const CLOCK_OF = {
  morning: { from: MORNING, to: NOON },
  afternoon: { from: AFTERNOON, to: EVENING },
  evening: { from: EVENING, to: NIGHT },
} as const;

/** The same hours on another day, where they are not over; otherwise some hours anywhere in it. */
function onDay(date: string, address: SearchAddress, minute: string): TimeParts {
  const { hours = '' } = address;
  const clock = clockOf(address);
  const asked = address.date !== undefined && !isSeveralDays(address);
  const soon = left(date, clock, minute).from;
  const fits = hours ? minutesBetween(soon, clock.to) >= Number(hours) * 60 : soon === clock.from;
  const isAny = clock.from === DAY_FROM && clock.to === DAY_TO;
  return asked && fits && !isAny
    ? { date, until: '', ...clock, hours, days: '' }
    : { date, until: '', from: '', to: '', hours: hours || USUAL_HOURS, days: '' };
}

/** Anywhere in the day for some hours; the usual working hours for all of it. */
function wholeDay(date: string, hours: string, minute: string): { from: string; to: string } {
  return hours ? { from: '', to: '' } : left(date, { from: MORNING, to: EVENING }, minute);
}

/** What is left of some hours of a day. */
function left(date: string, { from, to }: { from: string; to: string }, minute: string): { from: string; to: string } {
  const [today = '', clock = ''] = minute.split('T');
  const soon = nextHalfHour(clock);
  return { from: date === today && soon > from ? soon : from, to };
}

/** Negative where `to` comes first. */
function minutesBetween(from: string, to: string): number {
  return clockMinute(to) - clockMinute(from);
}
