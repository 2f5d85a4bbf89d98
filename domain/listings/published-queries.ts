import { type SQL, sql } from 'drizzle-orm';
import type { OrganisationKind } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Database, Transaction } from '@/db/client';
import type { BookingMode, RateBasis } from './kind';
import { kindOf, type ListingAttributes, publicAttributes } from './kinds';
import { groupHours, type OtherHours, type WeeklyRange } from './rules';

/** A region with its name, as a step of a path from province to district. */
export interface RegionStep {
  code: string;
  name: LocaleText;
}

export interface ListingPhoto {
  fileId: string;
  width: number | null;
  height: number | null;
  /** Alternative text; may be empty. */
  caption: LocaleText;
}

export interface ListingDocument {
  fileId: string;
  name: string;
  contentType: string;
  bytes: number;
  title: LocaleText;
}

export interface ListingRate {
  customerGroup: 'public' | 'partner' | 'internal';
  basis: RateBasis;
  /** Decimal string of minor units. */
  amountMinor: string;
  currency: string;
}

/** Hours of one unit, of some days, or both, with the unit's name. */
export interface ListingHours extends OtherHours {
  unit: string | null;
}

/** A listing as its page shows it, and as the provider's preview does before it is published. */
export interface ListingView {
  id: string;
  slug: string;
  kind: string;
  status: 'draft' | 'published' | 'paused' | 'archived';
  reference: string | null;
  title: LocaleText;
  summary: LocaleText;
  description: LocaleText;
  category: string | null;
  /** What everyone may see of the kind's fields. */
  attributes: ListingAttributes;
  /** From province down to the listing's own region. */
  region: RegionStep[];
  address: LocaleText;
  latitude: number | null;
  longitude: number | null;
  timeZone: string;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  bookingMode: BookingMode;
  stepMinutes: number;
  minMinutes: number;
  maxMinutes: number;
  noticeMinutes: number;
  horizonDays: number;
  units: number;
  rates: ListingRate[];
  /** The usual hours of the week; which hours hold on a day: `openSpans` in `domain/availability/open-hours.ts`. */
  openings: WeeklyRange[];
  /** Those of single units and of some days, as far as they are not past. */
  otherHours: ListingHours[];
  photos: ListingPhoto[];
  documents: ListingDocument[];
  organisation: {
    id: string;
    slug: string;
    kind: OrganisationKind;
    name: LocaleText;
    description: LocaleText;
    verified: boolean;
    logoFileId: string | null;
    publishedListings: number;
  };
  /** ISO instants. */
  publishedAt: string | null;
  updatedAt: string;
}

/** Addresses hold anything; the database refuses some of it, such as null bytes. */
const SLUG = /^[\w-]{1,200}$/;

/** The listing on the market at an address; a paused one is shown but takes no bookings. Throws not-found for all others. */
export async function getPublishedListing(db: Database, slug: string): Promise<ListingView> {
  if (!SLUG.test(slug)) throw notFound();
  const view = await findView(
    db,
    sql`l.slug = ${slug} AND l.status IN ('published', 'paused') AND o.status = 'verified'`,
  );
  if (!view) throw notFound();
  return view;
}

/** Any listing as its page would show it; the caller has checked that the actor may see it. Throws not-found. */
export async function getListingView(db: Database | Transaction, listingId: string): Promise<ListingView> {
  const view = await findView(db, sql`l.id = ${listingId}`);
  if (!view) throw notFound();
  return view;
}

type StoredView = Omit<ListingView, 'attributes' | 'openings' | 'otherHours'> & {
  attributes: ListingAttributes;
  hours: (WeeklyRange & Omit<ListingHours, 'openings'>)[];
};

/** One round trip: the listing with everything that hangs on it, as JSON. */
async function findView(db: Database | Transaction, where: SQL): Promise<ListingView | null> {
  const [row] = await db.execute<{ view: StoredView }>(sql`
    SELECT jsonb_build_object(
      'id', l.id, 'slug', l.slug, 'kind', l.kind, 'status', l.status, 'reference', l.reference,
      'title', l.title, 'summary', l.summary, 'description', l.description, 'category', l.category,
      'attributes', l.attributes, 'address', l.address, 'latitude', l.latitude, 'longitude', l.longitude,
      'timeZone', l.time_zone, 'contactName', l.contact_name, 'contactEmail', l.contact_email,
      'contactPhone', l.contact_phone, 'bookingMode', l.booking_mode, 'stepMinutes', l.step_minutes,
      'minMinutes', l.min_minutes, 'maxMinutes', l.max_minutes, 'noticeMinutes', l.notice_minutes,
      'horizonDays', l.horizon_days, 'publishedAt', l.published_at, 'updatedAt', l.updated_at,
      'region', (
        WITH RECURSIVE path AS (
          SELECT r.code, r.parent_code, r.name, 0 AS depth FROM region r WHERE r.code = l.region_code
          UNION ALL
          SELECT r.code, r.parent_code, r.name, path.depth + 1 FROM region r JOIN path ON r.code = path.parent_code
          WHERE path.depth < 5
        )
        SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name) ORDER BY depth DESC), '[]') FROM path
      ),
      'units', (SELECT count(*) FROM unit u WHERE u.listing_id = l.id AND u.retired_at IS NULL),
      'rates', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('customerGroup', r.customer_group, 'basis', r.basis,
          'amountMinor', r.amount_minor::text, 'currency', r.currency)
          ORDER BY array_position(ARRAY['hour','day','month','sample','item','term'], r.basis),
            array_position(ARRAY['public','partner','internal'], r.customer_group)), '[]')
        FROM rate r WHERE r.listing_id = l.id
      ),
      'hours', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('unitId', p.unit_id, 'unit', u.name, 'weekday', p.weekday,
          'startMinute', p.start_minute, 'endMinute', p.end_minute, 'validFrom', p.valid_from, 'validTo', p.valid_to)
          ORDER BY u.position NULLS FIRST, p.valid_from NULLS FIRST, p.weekday, p.start_minute), '[]')
        FROM opening p LEFT JOIN unit u ON u.id = p.unit_id
        WHERE p.listing_id = l.id AND u.retired_at IS NULL
          AND (p.valid_to IS NULL OR p.valid_to >= (now() AT TIME ZONE l.time_zone)::date)
      ),
      'photos', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('fileId', f.id, 'width', f.width, 'height', f.height,
          'caption', lf.caption) ORDER BY lf.position), '[]')
        FROM listing_file lf JOIN file f ON f.id = lf.file_id WHERE lf.listing_id = l.id AND lf.role = 'photo'
      ),
      'documents', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('fileId', f.id, 'name', f.name, 'contentType', f.content_type,
          'bytes', f.bytes, 'title', lf.caption) ORDER BY lf.position), '[]')
        FROM listing_file lf JOIN file f ON f.id = lf.file_id WHERE lf.listing_id = l.id AND lf.role = 'document'
      ),
      'organisation', jsonb_build_object('id', o.id, 'slug', o.slug, 'kind', o.kind, 'name', o.name,
        'description', o.description, 'verified', o.status = 'verified', 'logoFileId', o.logo_file_id,
        'publishedListings',
        (SELECT count(*) FROM listing x WHERE x.organisation_id = o.id AND x.status = 'published'))
    ) AS view
    FROM listing l JOIN organisation o ON o.id = l.organisation_id
    WHERE ${where}
    LIMIT 1
  `);
  if (!row) return null;
  const { hours, ...view } = row.view;
  const { openings, otherHours } = groupHours(hours);
  const units = new Map(hours.map(({ unitId, unit }) => [unitId, unit]));
  return {
    ...view,
    openings,
    otherHours: otherHours.map((set) => ({ ...set, unit: units.get(set.unitId) ?? null })),
    attributes: publicAttributes(kindOf(view.kind), view.attributes),
  };
}
