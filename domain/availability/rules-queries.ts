import { sql } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import { DAY_MS } from '@/core/period';
import type { Database } from '@/db/client';
import type { CommandContext } from '@/domain/events/command';
import { requireScope } from '@/domain/identity/policy';
import { getOwnListing } from '@/domain/listings/load-listing';
import { canEditListings } from '@/domain/listings/policy';
import type { OtherHours, WeeklyRange } from '@/domain/listings/rules';
import { readHours } from '@/domain/listings/save-openings';
import { maintenanceTimes } from './maintenance-time';
import type { GroupRules, Quota } from './rules';
import { readQuotas } from './save-quotas';
import { listSharedUnits, type SharedUnit } from './share-schedules';

type ReadContext = Pick<CommandContext, 'actor' | 'db' | 'now'>;

/** A calendar of days off that may be chosen. */
export interface CalendarChoice {
  id: string;
  name: LocaleText;
  /** False: the platform's. */
  own: boolean;
}

/** Maintenance that comes again, with its next days. */
export interface MaintenanceView {
  id: string;
  unitId: string | null;
  rule: string;
  startsOn: string;
  timeZone: string;
  durationMinutes: number;
  note: string;
  next: Date[];
}

/** All of a listing's booking rules, for those who make them. */
export interface ListingRules {
  listingId: string;
  organisationId: string;
  title: LocaleText;
  version: number;
  timeZone: string;
  mayEdit: boolean;
  terms: {
    changeNoticeMinutes: number;
    cancelNoticeMinutes: number;
    spanClosed: boolean;
    wholeOnly: boolean;
    holidayCalendarId: string | null;
    holidaysClose: boolean;
    swapsOpen: boolean;
    groupRules: GroupRules;
  };
  hours: { openings: WeeklyRange[]; otherHours: OtherHours[] };
  calendars: CalendarChoice[];
  maintenance: MaintenanceView[];
  dependsOn: string[];
  /** The organisation's other listings. */
  others: { id: string; title: LocaleText }[];
  quotas: Quota[];
  units: SharedUnit[];
  /** Names of the organisation's shared schedules. */
  schedules: string[];
}

const LISTINGS_MAX = 200;
const SHOWN = 3;

/** A listing's rules for its own organisation. Throws `not-found`. */
export async function getListingRules(ctx: ReadContext, listingId: string): Promise<ListingRules> {
  const { actor, db } = ctx;
  requireScope(actor, 'listings:read');
  const { organisationId, title, version, timeZone, ...row } = await getOwnListing(db, actor, listingId);
  const [hours, calendars, maintenance, others, quotas, units, schedules] = await Promise.all([
    readHours(db, listingId),
    listCalendars(db, organisationId),
    listMaintenance(ctx, listingId),
    db.execute<{ id: string; title: LocaleText; needed: boolean }>(sql`
      SELECT l.id, l.title, d.listing_id IS NOT NULL AS needed
      FROM listing l LEFT JOIN listing_dependency d ON d.listing_id = ${listingId} AND d.depends_on_id = l.id
      WHERE l.organisation_id = ${organisationId} AND l.id <> ${listingId} AND l.status <> 'archived'
        AND EXISTS (SELECT FROM unit u WHERE u.listing_id = l.id)
      ORDER BY (d.listing_id IS NULL), l.id LIMIT ${LISTINGS_MAX}`),
    readQuotas(db, organisationId, listingId),
    listSharedUnits(db, listingId),
    db.execute<{ name: string }>(sql`
      SELECT name FROM shared_schedule WHERE organisation_id = ${organisationId} ORDER BY name LIMIT ${LISTINGS_MAX}`),
  ]);
  const { changeNoticeMinutes, cancelNoticeMinutes, spanClosed, wholeOnly } = row;
  const { holidayCalendarId, holidaysClose, swapsOpen, groupRules } = row;
  return {
    listingId,
    organisationId,
    title,
    version,
    timeZone,
    mayEdit: canEditListings(actor, organisationId) && row.status !== 'archived',
    terms: {
      changeNoticeMinutes,
      cancelNoticeMinutes,
      spanClosed,
      wholeOnly,
      holidayCalendarId,
      holidaysClose,
      swapsOpen,
      groupRules,
    },
    hours,
    calendars,
    maintenance,
    dependsOn: others.flatMap(({ id, needed }) => (needed ? [id] : [])),
    others: others.map(({ id, title: name }) => ({ id, title: name })),
    quotas,
    units,
    schedules: schedules.map(({ name }) => name),
  };
}

/** The platform's calendars and an organisation's own. */
export async function listCalendars(db: Database, organisationId: string): Promise<CalendarChoice[]> {
  const rows = await db.execute<CalendarChoice & Record<string, unknown>>(sql`
    SELECT id, name, organisation_id IS NOT NULL AS own FROM holiday_calendar
    WHERE removed_at IS NULL AND (organisation_id IS NULL OR organisation_id = ${organisationId})
    ORDER BY organisation_id NULLS FIRST, id LIMIT 50`);
  return rows.map(({ id, name, own }) => ({ id, name, own }));
}

async function listMaintenance({ db, now }: ReadContext, listingId: string): Promise<MaintenanceView[]> {
  const rows = await db.execute<Omit<MaintenanceView, 'next'> & Record<string, unknown>>(sql`
    SELECT id, unit_id AS "unitId", rule, to_char(starts_on, 'YYYY-MM-DD"T"HH24:MI') AS "startsOn",
      time_zone AS "timeZone", duration_minutes AS "durationMinutes", note
    FROM maintenance WHERE listing_id = ${listingId} AND removed_at IS NULL ORDER BY id LIMIT 50`);
  const within = { start: now, end: new Date(now.getTime() + 400 * DAY_MS) };
  return rows.map(({ id, unitId, rule, startsOn, timeZone, durationMinutes, note }) => {
    const next = maintenanceTimes({ rule, startsOn, timeZone, durationMinutes }, within);
    return {
      id,
      unitId,
      rule,
      startsOn,
      timeZone,
      durationMinutes,
      note,
      next: next.slice(0, SHOWN).map(({ start }) => start),
    };
  });
}
