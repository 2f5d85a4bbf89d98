import { sql } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { canSeeDesk } from '@/domain/bookings/policy';
import { refuseStrangers } from './policy';

/** Something wrong, as everyone who books may know it. */
export interface OpenProblem {
  id: string;
  unitId: string | null;
  unitName: string | null;
  severity: 'note' | 'limited' | 'down';
  description: string;
  since: Date;
}

type OpenRow = Omit<OpenProblem, 'since'> & { since: number };

/** What is wrong with a listing now, the worst first. */
export async function listOpenProblems(db: Database, listingId: string): Promise<OpenProblem[]> {
  const rows = await db.execute<OpenRow>(sql`
    SELECT p.id, p.unit_id AS "unitId", u.name AS "unitName", p.severity, p.description,
      (extract(epoch FROM p.created_at) * 1000)::float8 AS since
    FROM problem p LEFT JOIN unit u ON u.id = p.unit_id
    WHERE p.listing_id = ${listingId} AND p.state = 'open'
    ORDER BY array_position(ARRAY['down', 'limited', 'note'], p.severity), p.id DESC LIMIT 20`);
  return rows.map((row) => ({ ...row, since: new Date(row.since) }));
}

/** A problem as the provider's people deal with it. */
export interface DeskProblem extends OpenProblem {
  listing: { slug: string; title: LocaleText };
  reporter: string | null;
  photoFileId: string | null;
  until: Date | null;
  state: 'open' | 'resolved';
  resolution: string | null;
}

type DeskRow = Omit<DeskProblem, 'since' | 'until'> & { since: number; until: number | null };

/** An organisation's problems: those open, then those resolved lately. Throws `not-found`, `forbidden`. */
export async function listProblems(
  { db, actor }: { db: Database; actor: Actor },
  organisationId: string,
): Promise<DeskProblem[]> {
  refuseStrangers(actor, organisationId);
  if (!canSeeDesk(actor, organisationId)) throw new DomainError('forbidden');
  const rows = await db.execute<DeskRow>(sql`
    SELECT p.id, p.unit_id AS "unitId", u.name AS "unitName", p.severity, p.description, p.state, p.resolution,
      p.photo_file_id AS "photoFileId", r.name AS reporter,
      json_build_object('slug', l.slug, 'title', l.title) AS listing,
      (extract(epoch FROM p.created_at) * 1000)::float8 AS since,
      (extract(epoch FROM upper(c.during)) * 1000)::float8 AS until
    FROM problem p JOIN listing l ON l.id = p.listing_id
    LEFT JOIN unit u ON u.id = p.unit_id
    LEFT JOIN person r ON r.id = p.reported_by
    LEFT JOIN closure c ON c.id = p.closure_id
    WHERE p.organisation_id = ${organisationId}
    ORDER BY p.state = 'open' DESC, p.id DESC LIMIT 30`);
  return rows.map((row) => ({
    ...row,
    since: new Date(row.since),
    until: row.until === null ? null : new Date(row.until),
  }));
}

/** Whose listing it is: where a photo of it is kept. Throws `not-found`. */
export async function organisationOfListing(db: Database, listingId: string): Promise<string> {
  const [row] = await db.execute<{ id: string }>(
    sql`SELECT organisation_id AS id FROM listing WHERE id = ${listingId}`,
  );
  if (!row) throw notFound();
  return row.id;
}
