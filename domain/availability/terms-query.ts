import { sql } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import type { GroupRules, Quota } from './rules';
import { list } from './schedule-sql';

/** A listing's booking rules as everyone may read them. */
export interface BookingTermsView {
  timeZone: string;
  stepMinutes: number;
  minMinutes: number;
  maxMinutes: number;
  noticeMinutes: number;
  horizonDays: number;
  changeNoticeMinutes: number;
  cancelNoticeMinutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  spanClosed: boolean;
  wholeOnly: boolean;
  groupRules: GroupRules;
  /** Null: holidays are like any day. */
  holidays: {
    calendar: LocaleText;
    close: boolean;
    swaps: boolean;
    /** The next days off and swapped working days. */
    next: { day: string; kind: 'off' | 'work'; name: LocaleText }[];
  } | null;
  quotas: Quota[];
  /** Without which it cannot be used. */
  dependsOn: LocaleText[];
}

const NEXT_DAYS = 12;

/** The rules of a listing on the market. Throws `not-found` for any other. */
export async function getBookingTerms(db: Database, listingId: string, now: Date): Promise<BookingTermsView> {
  const [row] = await db.execute<BookingTermsView & Record<string, unknown>>(sql`
    SELECT l.time_zone AS "timeZone", l.step_minutes AS "stepMinutes", l.min_minutes AS "minMinutes",
      l.max_minutes AS "maxMinutes", l.notice_minutes AS "noticeMinutes", l.horizon_days AS "horizonDays",
      l.change_notice_minutes AS "changeNoticeMinutes", l.cancel_notice_minutes AS "cancelNoticeMinutes",
      l.buffer_before_minutes AS "bufferBeforeMinutes", l.buffer_after_minutes AS "bufferAfterMinutes",
      l.span_closed AS "spanClosed", l.whole_only AS "wholeOnly", l.group_rules AS "groupRules",
      (SELECT json_build_object('calendar', c.name, 'close', l.holidays_close, 'swaps', l.swaps_open, 'next',
          ${list(sql`json_build_object('day', h.day, 'kind', h.kind, 'name', h.name) ORDER BY h.day`)}
            FROM (SELECT * FROM holiday n WHERE n.calendar_id = c.id
                AND n.day >= (${now}::timestamptz AT TIME ZONE l.time_zone)::date
              ORDER BY n.day LIMIT ${NEXT_DAYS}) h))
        FROM holiday_calendar c WHERE c.id = l.holiday_calendar_id) AS holidays,
      ${list(sql`json_build_object('id', q.id, 'listingId', q.listing_id, 'customerGroup', q.customer_group,
          'per', q.per, 'period', q.period, 'measure', q.measure, 'amount', q.amount) ORDER BY q.id`)}
        FROM quota q WHERE q.organisation_id = l.organisation_id
          AND (q.listing_id IS NULL OR q.listing_id = l.id)) AS quotas,
      ${list(sql`other.title ORDER BY other.id`)}
        FROM listing_dependency d JOIN listing other ON other.id = d.depends_on_id
        WHERE d.listing_id = l.id) AS "dependsOn"
    FROM listing l JOIN organisation o ON o.id = l.organisation_id
    WHERE l.id = ${listingId} AND l.status IN ('published', 'paused') AND o.status = 'verified'`);
  if (!row) throw notFound();
  return { ...row };
}
