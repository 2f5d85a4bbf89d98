import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { DAY_MS } from '@/core/period';
import type { Database, Transaction } from '@/db/client';
import { setting } from '@/db/schema/events';
import { freeDaysMask } from '@/domain/availability/week-bits';
import { availabilitySignal, FREE_DAYS, listingQuality, REQUEST_DAYS } from './listing-signals';
import { lockIndex, pgArray } from './write-documents';

const SETTING = 'listing-signals';
const BATCH = 500;
const place = z.object({ after: z.uuid() });

interface Measured extends Record<string, unknown> {
  id: string;
  asked: number;
  answered: number;
  open: number;
  free: number;
  /** What was measured last. */
  kept: { asked: number; answered: number; availability: number | null };
}

/**
 * Measures how published listings answer requests and how much of their time is free, and gives their documents in the
 * index the quality that follows. Listings are taken in sets; each commits with the place it came to, so that a run
 * that was stopped goes on from there. Documents are written only where the number, in hundredths, is another one.
 * Returns how many were.
 */
export async function keepListingSignals(db: Database, now: Date): Promise<number> {
  let written = 0;
  for (;;) {
    const part = await db.transaction((tx) => keepSet(tx, now));
    if (part === 'all') break;
    written += part;
  }
  await db.delete(setting).where(eq(setting.name, SETTING));
  return written;
}

async function keepSet(tx: Transaction, now: Date): Promise<number | 'all'> {
  const [row] = await tx.select().from(setting).where(eq(setting.name, SETTING));
  const rows = await measure(tx, place.safeParse(row?.value).data?.after ?? NONE, now);
  const last = rows.at(-1);
  if (!last) return 'all';
  const changed = rows
    .map(({ id, asked, answered, open, free, kept }) => ({
      signals: { id, asked, answered, availability: availabilitySignal(open, free) },
      kept,
    }))
    .filter(({ signals, kept }) => SIGNALS.some((name) => signals[name] !== kept[name]))
    .map(({ signals }) => signals);
  const written = await writeSignals(tx, changed);
  const value = { after: last.id };
  await tx
    .insert(setting)
    .values({ name: SETTING, value })
    .onConflictDoUpdate({ target: setting.name, set: { value } });
  return written;
}

const NONE = '00000000-0000-0000-0000-000000000000';
const SIGNALS = ['asked', 'answered', 'availability'] as const;

/**
 * The next listings. A request counts when it waited for the provider and waits no more: answered when somebody
 * approved or declined it, unanswered when its deadline or its time passed first. One that its customer withdrew, or
 * that lost to a rival, says nothing. Requests lead to uses that end after they were made, which the index by listing
 * and time finds.
 */
async function measure(tx: Transaction, after: string, now: Date): Promise<Measured[]> {
  const since = new Date(now.getTime() - REQUEST_DAYS * DAY_MS);
  const weeks = freeDaysMask(now, FREE_DAYS);
  return await tx.execute<Measured>(sql`
    SELECT l.id, r.asked, r.answered, t.open, t.free, jsonb_build_object('asked', coalesce(s.asked, 0),
      'answered', coalesce(s.answered, 0), 'availability', CASE WHEN s.listing_id IS NULL AND t.open > 0 THEN 1 ELSE s.availability END) AS kept
    FROM (SELECT id FROM listing WHERE id > ${after} AND status = 'published' AND booking_mode <> 'enquiry' ORDER BY id LIMIT ${BATCH}) l
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS asked, count(*) FILTER (WHERE b.decided_at IS NOT NULL AND b.decision_code IS NULL)::int AS answered
      FROM booking b
      WHERE b.listing_id = l.id AND b.during && tstzrange(${since}, NULL) AND b.requested_at >= ${since}
        AND (b.decided_at IS NOT NULL AND b.decision_code IS DISTINCT FROM 'outrun' OR b.decided_at IS NULL AND b.state = 'expired')
    ) r
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(bit_count(w.open & m.mask)), 0)::int AS open, coalesce(sum(bit_count(w.open & ~w.busy & m.mask)), 0)::int AS free
      FROM unnest(${`{${weeks.map(({ week }) => week).join()}}`}::int[], ${pgArray(weeks.map(({ mask }) => mask))}::bit(672)[]) m(week, mask)
      JOIN unit_week w ON w.listing_id = l.id AND w.week = m.week
      JOIN unit u ON u.id = w.unit_id AND u.retired_at IS NULL
    ) t
    LEFT JOIN listing_signal s ON s.listing_id = l.id
    ORDER BY l.id`);
}

type Signals = { id: string; asked: number; answered: number; availability: number | null };

/** Keeps the signals, and writes the quality of their documents where it is another one by them. */
async function writeSignals(tx: Transaction, signals: readonly Signals[]): Promise<number> {
  if (signals.length === 0) return 0;
  await tx.execute(sql`
    INSERT INTO listing_signal (listing_id, asked, answered, availability)
    SELECT id, asked, answered, availability
    FROM jsonb_to_recordset(${JSON.stringify(signals)}::jsonb) AS x(id uuid, asked int, answered int, availability float8)
    ON CONFLICT (listing_id) DO UPDATE
      SET asked = excluded.asked, answered = excluded.answered, availability = excluded.availability`);
  // Whoever writes a document reads the signals under this lock: neither writes what the other made old.
  await lockIndex(tx);
  const documents = await tx.execute<{ id: string; completeness: number }>(sql`
    SELECT l.id, l.completeness FROM search_document d JOIN listing l ON l.id = d.listing_id
    WHERE l.id = ANY(${pgArray(signals.map(({ id }) => id))}::uuid[])`);
  const byId = new Map(signals.map((each) => [each.id, each]));
  const qualities = documents.flatMap(({ id, completeness }) => {
    const measured = byId.get(id);
    return measured ? [{ id, quality: listingQuality({ ...measured, completeness: completeness / 100 }) }] : [];
  });
  const written = await tx.execute(sql`
    UPDATE search_document d SET quality = x.quality
    FROM jsonb_to_recordset(${JSON.stringify(qualities)}::jsonb) AS x(id uuid, quality float8)
    WHERE d.listing_id = x.id AND d.quality <> x.quality`);
  return written.count;
}
