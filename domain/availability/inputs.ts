import { z } from 'zod';
import { parseHolidays } from '@/core/holiday-text';
import { formatRule, parseRule, RULE_LENGTH_MAX } from '@/core/recurrence';
import { line, paragraph, requiredLocaleText } from '@/core/text-schemas';
import { listingRef, RANGES_MAX } from '@/domain/listings/inputs';
import { UNITS_MAX } from '@/domain/listings/rules';
import { CLOSURE_REASONS, CUSTOMER_GROUPS, QUOTA_MEASURES, QUOTA_PERIODS, QUOTA_SUBJECTS } from './rules';

const YEARS = /^(19[7-9]|2[0-8])\d/;
/** Seconds may be left out, which RFC 3339 does not allow beside an offset and people write all the same. */
const INSTANT = [z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })];
const WALL_CLOCK = z.iso.datetime({ local: true });

/** An instant with its offset, `2027-03-01T09:00+08:00` or `…Z`. */
export const instant = z
  .string()
  .max(40)
  .refine((text) => YEARS.test(text) && isInstant(text), 'invalid-date')
  .describe('ISO 8601 with an offset')
  .meta({ format: 'date-time' });

/** An instant, or the wall clock of the listing's zone without an offset (`2027-03-01T09:00`). */
export const moment = z
  .string()
  .max(40)
  // People leave the T out.
  .overwrite((text) => text.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T'))
  .refine((text) => YEARS.test(text) && (isInstant(text) || WALL_CLOCK.safeParse(text).success), 'invalid-date')
  .describe('ISO 8601; without an offset it is local to the listing');

function isInstant(text: string): boolean {
  return INSTANT.some((schema) => schema.safeParse(text).success);
}

export const CLOSURE_NOTE_MAX = 500;

/** Time taken out of a unit, a listing, or all listings of an organisation. */
export const addClosureInput = z.strictObject({
  organisationId: z.uuid(),
  listingId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  start: moment,
  end: moment,
  reason: z.enum(CLOSURE_REASONS),
  note: paragraph(CLOSURE_NOTE_MAX).default(''),
  /** Bookings already made in that time: `refuse` the closure because of them, or `keep` them and close the rest. */
  bookings: z.enum(['refuse', 'keep']).default('refuse'),
});
export type AddClosureInput = z.input<typeof addClosureInput>;

export const removeClosureInput = z.strictObject({ id: z.uuid() });

/** At most so much availability is answered at once. */
export const AVAILABILITY_DAYS_MAX = 366;

export const availabilityQuery = z
  .strictObject({ from: instant, to: instant })
  .refine(({ from, to }) => Date.parse(to) > Date.parse(from), { error: 'end-before-start', path: ['to'] })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= AVAILABILITY_DAYS_MAX * 86_400_000, {
    error: 'date-too-late',
    path: ['to'],
  });

const YEAR_MINUTES = 525_600;
const minutes = (max: number) => z.int().min(0).max(max);

const weeklyWindow = z
  .strictObject({
    weekday: z.int().min(1).max(7),
    startMinute: z.int().min(0).max(1439),
    endMinute: z.int().min(1).max(2880),
  })
  .refine((each) => each.endMinute > each.startMinute, { error: 'end-before-start', path: ['endMinute'] });

/** What differs for one customer group; an absent part is as for everyone. */
const groupRule = z.strictObject({
  mayBook: z.boolean().optional(),
  noticeMinutes: minutes(YEAR_MINUTES).optional(),
  changeNoticeMinutes: minutes(YEAR_MINUTES).optional(),
  cancelNoticeMinutes: minutes(YEAR_MINUTES).optional(),
  horizonDays: z.int().min(1).max(1100).optional(),
  maxMinutes: z.int().min(1).max(YEAR_MINUTES).optional(),
  windows: z.array(weeklyWindow).max(RANGES_MAX).optional(),
});

/** By which rules a listing is booked, beyond its hours; what is absent stays as it is. */
export const listingRules = z
  .strictObject({
    changeNoticeMinutes: minutes(YEAR_MINUTES),
    cancelNoticeMinutes: minutes(YEAR_MINUTES),
    spanClosed: z.boolean().describe('A booking may run through closed hours'),
    wholeOnly: z.boolean().describe('All units at once or none'),
    holidayCalendarId: z.uuid().nullable(),
    holidaysClose: z.boolean(),
    swapsOpen: z.boolean().describe('Weekend days that are worked have the hours of a working day'),
    groupRules: z.partialRecord(z.enum(CUSTOMER_GROUPS), groupRule),
  })
  .partial();
export const saveRulesInput = listingRules.extend(listingRef.shape);

/** `RRULE` text; kept in one form. */
const recurrenceRule = z
  .string()
  .max(RULE_LENGTH_MAX)
  .transform((text, context) => {
    const rule = parseRule(text);
    if (rule) return formatRule(rule);
    context.addIssue({ code: 'custom', message: 'invalid-recurrence', input: text });
    return z.NEVER;
  });

export const MAINTENANCE_MINUTES_MAX = 20_160;

/** Maintenance that comes again, on the wall clock of the listing's zone. */
export const addMaintenanceInput = z.strictObject({
  listingId: z.uuid(),
  unitId: z.uuid().optional(),
  start: z
    .string()
    .max(20)
    .refine((text) => YEARS.test(text) && WALL_CLOCK.safeParse(text).success, 'invalid-date')
    .describe('Wall clock of the listing, without an offset'),
  durationMinutes: z.int().min(1).max(MAINTENANCE_MINUTES_MAX),
  rule: recurrenceRule,
  note: paragraph(CLOSURE_NOTE_MAX).default(''),
  /** Bookings already made in that time: `refuse` because of them, or `keep` them and close the rest. */
  bookings: z.enum(['refuse', 'keep']).default('refuse'),
});
export const removeMaintenanceInput = z.strictObject({ id: z.uuid() });

export const DEPENDENCIES_MAX = 20;
export const saveDependenciesInput = z.strictObject({
  listingId: z.uuid(),
  dependsOn: z.array(z.uuid()).max(DEPENDENCIES_MAX),
});

export const QUOTAS_MAX = 20;
const quota = z
  .strictObject({
    customerGroup: z.enum(CUSTOMER_GROUPS).nullable().default(null),
    per: z.enum(QUOTA_SUBJECTS),
    period: z.enum(QUOTA_PERIODS),
    measure: z.enum(QUOTA_MEASURES),
    amount: z.int().min(1).max(10_000_000).describe('Minutes, or bookings'),
  })
  .refine((each) => each.per !== 'group' || each.customerGroup !== null, {
    error: 'required',
    path: ['customerGroup'],
  });

/** All quotas of one listing, or with no listing those over all of an organisation's. */
export const quotas = z
  .array(quota)
  .max(QUOTAS_MAX)
  .superRefine((all, context) => {
    const seen = new Set<string>();
    all.forEach(({ customerGroup, per, period, measure }, at) => {
      const key = [customerGroup, per, period, measure].join();
      if (seen.has(key))
        context.addIssue({ code: 'custom', path: [at, 'period'], message: 'duplicate', input: period });
      seen.add(key);
    });
  });
export const saveQuotasInput = z.strictObject({
  organisationId: z.uuid(),
  listingId: z.uuid().optional(),
  quotas,
});

/** Units of this listing by the shared schedule's name; a unit that is not named shares none. */
export const shareSchedulesInput = z.strictObject({
  listingId: z.uuid(),
  units: z.array(z.strictObject({ unitId: z.uuid(), schedule: line(1, 80).nullable().default(null) })).max(UNITS_MAX),
});

/** How an organisation treats another: `public` takes it out of the groups. */
export const assignGroupInput = z.strictObject({
  organisationId: z.uuid(),
  memberId: z.uuid(),
  customerGroup: z.enum(CUSTOMER_GROUPS),
});

export const HOLIDAY_TEXT_MAX = 20_000;

/** A calendar of days off as text, one day or span a line; without an organisation the platform's own. */
export const saveHolidayCalendarInput = z.strictObject({
  id: z.uuid().optional(),
  organisationId: z.uuid().optional(),
  name: requiredLocaleText(100),
  days: z
    .string()
    .max(HOLIDAY_TEXT_MAX)
    .superRefine((text, context) => {
      for (const { line: at, code } of parseHolidays(text).wrong) {
        context.addIssue({ code: 'custom', message: code, params: { line: at }, input: text });
      }
    }),
});
