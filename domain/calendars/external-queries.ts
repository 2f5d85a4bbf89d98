import { and, asc, eq, isNull } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { externalCalendar } from '@/db/schema/calendars';
import { listing, unit } from '@/db/schema/listings';

/** A calendar elsewhere, as the desk sees it. */
export interface ExternalCalendarView {
  id: string;
  name: string;
  /** Where it comes from, without what may be secret in it. */
  host: string;
  listing: LocaleText;
  unit: string | null;
  refreshedAt: Date | null;
  lastError: string | null;
  spans: number;
  conflicts: number;
}

/** The external calendars of an organisation. Whether the reader may see its desk is asked before. */
export async function listExternalCalendars(db: Database, organisationId: string): Promise<ExternalCalendarView[]> {
  const rows = await db
    .select({ row: externalCalendar, listing: listing.title, unit: unit.name })
    .from(externalCalendar)
    .innerJoin(listing, eq(listing.id, externalCalendar.listingId))
    .leftJoin(unit, eq(unit.id, externalCalendar.unitId))
    .where(and(eq(externalCalendar.organisationId, organisationId), isNull(externalCalendar.removedAt)))
    .orderBy(asc(externalCalendar.id))
    .limit(100);
  return rows.map(({ row, ...names }) => ({
    ...names,
    id: row.id,
    name: row.name,
    host: new URL(row.url).host,
    refreshedAt: row.refreshedAt,
    lastError: row.lastError,
    spans: row.spans,
    conflicts: row.conflicts,
  }));
}
