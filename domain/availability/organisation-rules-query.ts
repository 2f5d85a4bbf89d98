import { sql } from 'drizzle-orm';
import { membershipOf } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import { formatHolidays, type HolidayLine } from '@/core/holiday-text';
import type { LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import type { CommandContext } from '@/domain/events/command';
import { canSetOrganisationRules } from './policy';
import type { Quota } from './rules';
import { readQuotas } from './save-quotas';

/** A calendar with its days as text. */
export interface CalendarText {
  id: string;
  name: LocaleText;
  days: string;
}

/** Rules over all of an organisation's listings. */
export interface OrganisationRules {
  members: { id: string; slug: string; name: LocaleText; customerGroup: 'partner' | 'internal' }[];
  /** Verified organisations that are in no group yet. */
  candidates: { id: string; name: LocaleText }[];
  quotas: Quota[];
  calendars: CalendarText[];
}

const SHOWN = 500;

/** Throws `not-found` outside the organisation, `forbidden` for roles that do not make its rules. */
export async function getOrganisationRules(
  { actor, db }: Pick<CommandContext, 'actor' | 'db'>,
  organisationId: string,
): Promise<OrganisationRules> {
  if (!membershipOf(actor, organisationId)) throw notFound();
  if (!canSetOrganisationRules(actor, organisationId)) throw new DomainError('forbidden');
  const [members, candidates, quotas, calendars] = await Promise.all([
    db.execute<OrganisationRules['members'][number] & Record<string, unknown>>(sql`
      SELECT o.id, o.slug, o.name, m.customer_group AS "customerGroup"
      FROM group_member m JOIN organisation o ON o.id = m.member_organisation_id
      WHERE m.organisation_id = ${organisationId} ORDER BY m.created_at, o.id LIMIT ${SHOWN}`),
    db.execute<OrganisationRules['candidates'][number] & Record<string, unknown>>(sql`
      SELECT o.id, o.name FROM organisation o
      WHERE o.status = 'verified' AND o.id <> ${organisationId} AND NOT EXISTS (
        SELECT FROM group_member m WHERE m.organisation_id = ${organisationId} AND m.member_organisation_id = o.id)
      ORDER BY o.id LIMIT ${SHOWN}`),
    readQuotas(db, organisationId, null),
    listCalendarTexts(db, organisationId),
  ]);
  return { members: [...members], candidates: [...candidates], quotas, calendars };
}

/** An organisation's own calendars, or with null the platform's, with their days. */
export async function listCalendarTexts(db: Database, organisationId: string | null): Promise<CalendarText[]> {
  const rows = await db.execute<{ id: string; name: LocaleText; days: HolidayLine[] }>(sql`
    SELECT c.id, c.name, coalesce(json_agg(json_build_object('day', h.day, 'kind', h.kind, 'follows', h.follows,
      'name', h.name) ORDER BY h.day) FILTER (WHERE h.day IS NOT NULL), '[]') AS days
    FROM holiday_calendar c LEFT JOIN holiday h ON h.calendar_id = c.id
    WHERE c.organisation_id IS NOT DISTINCT FROM ${organisationId}::uuid AND c.removed_at IS NULL
    GROUP BY c.id ORDER BY c.id LIMIT 50`);
  return rows.map(({ id, name, days }) => ({ id, name, days: formatHolidays(days) }));
}
