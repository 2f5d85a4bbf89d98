import { sql } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import type { LocaleText } from '@/core/locale-text';
import type { Period } from '@/core/period';
import type { Database } from '@/db/client';
import type { waitlistEntry } from '@/db/schema/waitlists';
import { requirePerson } from '@/domain/identity/policy';

/** A wish on a waitlist, as its person sees it. */
export interface WaitView {
  id: string;
  state: (typeof waitlistEntry.$inferSelect)['state'];
  within: Period;
  minutes: number;
  fromMinute: number | null;
  toMinute: number | null;
  units: number;
  listing: { slug: string; title: LocaleText; timeZone: string; bookingMode: string };
  provider: LocaleText;
  /** Place among all who wait for the listing, from 1, and how many before it want time that overlaps. */
  place: number;
  rivals: number;
  offer: { bookingId: string; during: Period; deadline: Date } | null;
}

type Row = Omit<WaitView, 'within' | 'offer'> & {
  start: number;
  end: number;
  offer: { bookingId: string; start: number; end: number; deadline: number } | null;
};

/**
 * What a person waits for, offers first, and what became of it lately. Plan: the person's entries by their index, each
 * counting those before it by the queue's.
 */
export async function listMyWaits({ db, actor }: { db: Database; actor: Actor }): Promise<WaitView[]> {
  const { userId } = requirePerson(actor);
  const rows = await db.execute<Row>(sql`
    SELECT e.id, e.state, e.minutes, e.from_minute AS "fromMinute", e.to_minute AS "toMinute", e.units,
      (extract(epoch FROM lower(e.within)) * 1000)::float8 AS start,
      (extract(epoch FROM upper(e.within)) * 1000)::float8 AS "end",
      json_build_object('slug', l.slug, 'title', l.title, 'timeZone', l.time_zone, 'bookingMode', l.booking_mode) AS listing,
      o.name AS provider, q.place, q.rivals,
      (SELECT json_build_object('bookingId', f.booking_id,
          'start', (extract(epoch FROM lower(f.during)) * 1000)::float8,
          'end', (extract(epoch FROM upper(f.during)) * 1000)::float8,
          'deadline', (extract(epoch FROM f.deadline_at) * 1000)::float8)
        FROM waitlist_offer f WHERE f.entry_id = e.id AND f.state = 'open') AS offer
    FROM waitlist_entry e JOIN listing l ON l.id = e.listing_id JOIN organisation o ON o.id = e.organisation_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int + 1 AS place, (count(*) FILTER (WHERE b.within && e.within))::int AS rivals
      FROM waitlist_entry b
      WHERE b.listing_id = e.listing_id AND b.id < e.id AND b.state IN ('waiting', 'offered')) q
    WHERE e.user_id = ${userId}
    ORDER BY e.state = 'offered' DESC, e.state = 'waiting' DESC, e.id DESC LIMIT 50`);
  return rows.map(({ start, end, offer, ...row }) => ({
    ...row,
    within: spanOf(start, end),
    offer: offer && {
      bookingId: offer.bookingId,
      during: spanOf(offer.start, offer.end),
      deadline: new Date(offer.deadline),
    },
  }));
}

function spanOf(start: number, end: number): Period {
  return { start: new Date(start), end: new Date(end) };
}
