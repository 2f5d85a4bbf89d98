import { inArray, type SQL, sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { Period } from '@/core/period';
import type { Transaction } from '@/db/client';

/** A booking that lies in time to be closed. */
export interface OverlappedBooking {
  id: string;
  reference: string;
}

const SHOWN = 50;

/** Bookings that hold these units within any of the spans, buffers not counted. */
export async function listOverlapping(
  tx: Transaction,
  unitIds: readonly string[],
  spans: readonly Period[],
): Promise<OverlappedBooking[]> {
  if (unitIds.length === 0 || spans.length === 0) return [];
  const units: SQL = inArray(sql`u.id`, [...unitIds]);
  const given = JSON.stringify(spans.map(({ start, end }) => [start, end]));
  const rows = await tx.execute<{ id: string; reference: string }>(sql`
    SELECT DISTINCT b.id, b.reference
    FROM json_array_elements(${given}::text::json) AS s
    CROSS JOIN LATERAL (SELECT tstzrange((s->>0)::timestamptz, (s->>1)::timestamptz) AS during) closed
    JOIN unit u ON ${units}
    JOIN booking_unit bu ON bu.schedule_id = u.schedule_id AND bu.unit_id = u.id AND bu.blocks AND bu.during && closed.during
    JOIN booking b ON b.id = bu.booking_id AND b.during && closed.during
    ORDER BY b.id LIMIT ${SHOWN}`);
  return rows.map(({ id, reference }) => ({ id, reference }));
}

/** Says how many bookings are in the way of a closure. */
export function refuseFor(count: number): never {
  throw new DomainError('slot-taken', {
    params: { count },
    fields: [{ path: 'bookings', code: 'closure-over-bookings', params: { count } }],
  });
}
