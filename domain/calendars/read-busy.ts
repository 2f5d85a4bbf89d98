import ICAL from 'ical.js';
import { DAY_MS, MINUTE_MS, type Period, union } from '@/core/period';
import { resolveMoment } from '@/core/zoned-time';

/** Why a calendar cannot be taken over. A code of `messages/<locale>/calendars.json`. */
export class UnreadableCalendar extends Error {
  readonly code: 'not-a-calendar' | 'too-complex';
  constructor(code: 'not-a-calendar' | 'too-complex') {
    super(code);
    this.name = 'UnreadableCalendar';
    this.code = code;
  }
}

const MOST_EVENTS = 20_000;
/** How often a rule may be asked for its next time, for one event and for all: a bomb ends here. */
const MOST_STEPS = 20_000;
const MOST_STEPS_IN_ALL = 200_000;
export const MOST_SPANS = 2_000;
/** Rules finer than this are no appointments. */
const TOO_FINE = new Set(['SECONDLY', 'MINUTELY']);

/**
 * When a calendar (RFC 5545) is busy within a window: recurrence, its exceptions and moved occurrences included; what
 * is cancelled or transparent left out. Titles are not looked at. All-day events and times without a zone are local
 * to `timeZone`. Throws `UnreadableCalendar`. A malicious text may make this run long: call it where it can be ended.
 */
export function readBusy(text: string, within: Period, timeZone: string): Period[] {
  const calendar = parse(text);
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length > MOST_EVENTS) throw new UnreadableCalendar('too-complex');
  const { masters, moved } = sortEvents(events);
  const spans: Period[] = [];
  const budget = { left: MOST_STEPS_IN_ALL };
  for (const master of masters) {
    const exceptions = moved.get(master.uid) ?? [];
    for (const exception of exceptions) master.relateException(exception.component);
    moved.delete(master.uid);
    spans.push(...occurrencesOf(master, within, timeZone, budget));
  }
  // A moved occurrence whose series the file does not hold stands for itself.
  for (const event of [...moved.values()].flat()) spans.push(...single(event, timeZone));
  const busy = union(spans.filter(({ start, end }) => start < within.end && end > within.start));
  if (busy.length > MOST_SPANS) throw new UnreadableCalendar('too-complex');
  return busy.map(({ start, end }) => ({
    start: start < within.start ? within.start : start,
    end: end > within.end ? within.end : end,
  }));
}

function parse(text: string): ICAL.Component {
  if (!/^\ufeff?BEGIN:VCALENDAR/i.test(text.trimStart())) throw new UnreadableCalendar('not-a-calendar');
  try {
    return new ICAL.Component(ICAL.parse(text));
  } catch {
    throw new UnreadableCalendar('not-a-calendar');
  }
}

function sortEvents(components: readonly ICAL.Component[]) {
  const masters: ICAL.Event[] = [];
  const moved = new Map<string, ICAL.Event[]>();
  for (const component of components) {
    const event = new ICAL.Event(component);
    if (!component.hasProperty('dtstart')) continue;
    if (event.recurrenceId) moved.set(event.uid, [...(moved.get(event.uid) ?? []), event]);
    else masters.push(event);
  }
  return { masters, moved };
}

function isBusy(event: ICAL.Event): boolean {
  const value = (name: string) => String(event.component.getFirstPropertyValue(name) ?? '').toUpperCase();
  return value('transp') !== 'TRANSPARENT' && value('status') !== 'CANCELLED';
}

function single(event: ICAL.Event, timeZone: string): Period[] {
  if (!isBusy(event)) return [];
  const start = instantOf(event.startDate, zoneOf(event, 'dtstart'), timeZone);
  return spanOf(start, instantOf(event.endDate, zoneOf(event, 'dtend') || zoneOf(event, 'dtstart'), timeZone));
}

function spanOf(start: Date, end: Date): Period[] {
  return start < end ? [{ start, end }] : [];
}

function occurrencesOf(event: ICAL.Event, within: Period, timeZone: string, budget: { left: number }): Period[] {
  if (!event.isRecurring()) return single(event, timeZone);
  const rules = event.component.getAllProperties('rrule').map((property) => property.getFirstValue());
  if (rules.some((rule) => rule instanceof ICAL.Recur && TOO_FINE.has(rule.freq)))
    throw new UnreadableCalendar('too-complex');
  const spans: Period[] = [];
  const iterator = event.iterator();
  for (let step = 0; step < MOST_STEPS; step++) {
    if (budget.left-- <= 0) throw new UnreadableCalendar('too-complex');
    const next = iterator.next();
    if (!next) return spans;
    // A day of margin: an exception may have moved it, its zone may be any.
    if (instantOf(next, zoneOf(event, 'dtstart'), timeZone).getTime() > within.end.getTime() + DAY_MS) return spans;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    const zone = zoneOf(item, 'dtstart');
    if (isBusy(item)) spans.push(...spanOf(instantOf(startDate, zone, timeZone), instantOf(endDate, zone, timeZone)));
  }
  throw new UnreadableCalendar('too-complex');
}

/** The zone that a property names; the reader itself forgets names that the file does not describe. */
function zoneOf(event: ICAL.Event, property: string): string {
  return String(event.component.getFirstProperty(property)?.getParameter('tzid') ?? '');
}

/** A time of the file as an instant. A zone that the world knows goes by its name; others by what the file says. */
function instantOf(time: ICAL.Time, tzid: string, timeZone: string): Date {
  if (!time.isDate && time.zone === ICAL.Timezone.utcTimezone) return new Date(time.toUnixTime() * 1000);
  const named = time.isDate ? timeZone : knownZone(tzid);
  const described = !time.isDate && time.zone !== null && time.zone !== ICAL.Timezone.localTimezone;
  if (!named && described) return new Date(time.toUnixTime() * 1000);
  const pad = (value: number, size = 2) => String(value).padStart(size, '0');
  const wall = `${pad(time.year, 4)}-${pad(time.month)}-${pad(time.day)}T${pad(time.hour)}:${pad(time.minute)}`;
  return new Date(resolveMoment(wall, named || timeZone).getTime() + time.second * (MINUTE_MS / 60));
}

const zones = new Map<string, string>();

/** The IANA zone of a name, or an empty text. Files name zones in ways of their own. */
function knownZone(tzid: string): string {
  const known = zones.get(tzid);
  if (known !== undefined) return known;
  let zone = '';
  try {
    if (tzid.includes('/')) zone = new Intl.DateTimeFormat('en', { timeZone: tzid }).resolvedOptions().timeZone;
  } catch {
    zone = '';
  }
  zones.set(tzid, zone);
  return zone;
}
