import type { Actor } from '@/core/actor';
import type { Database } from '@/db/client';
import { loadRegions } from '@/db/seed/load-regions';
import { createListing } from '@/domain/listings/create-listing';
import type { CreateListingInput } from '@/domain/listings/inputs';
import { publishListing } from '@/domain/listings/publish-listing';
import type { WeeklyRange } from '@/domain/listings/rules';
import type { ListingState } from '@/domain/listings/save-listing';
import { saveOpenings } from '@/domain/listings/save-openings';
import { saveUnits } from '@/domain/listings/save-units';
import type { SaveRatesInput } from '@/domain/pricing/inputs';
import { saveRates } from '@/domain/pricing/save-rates';

export interface ListingWish {
  /** An owner or manager of the organisation. */
  actor: Actor;
  organisationId: string;
  /** What differs from an electron microscope that is booked at once, in steps of a quarter of an hour. Another kind brings its category and attributes. */
  listing?: Partial<CreateListingInput>;
  /** How many units; one unless said. */
  units?: number;
  /** All day, every day unless said. */
  openings?: readonly WeeklyRange[];
  /** CNY 300 an hour for everyone unless said. */
  rates?: SaveRatesInput['rates'];
  now?: Date;
}

const WUHOU = '510107';

const MICROSCOPE = {
  model: 'JSM-7800F',
  manufacturer: { zh: '日本电子', en: 'JEOL' },
  technicalIndicators: { zh: '二次电子像分辨率 0.8 nm（15 kV）', en: 'SEI resolution 0.8 nm at 15 kV' },
  accessModes: ['operator-assisted', 'self-use'],
};

/** Open day and night, the whole week. */
export const ALL_WEEK: readonly WeeklyRange[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
  return { weekday, startMinute: 0, endMinute: 1440 };
});

/** A draft with all that publishing needs, made through the commands as a lab manager makes it. */
export async function buildDraftListing(db: Database, wish: ListingWish): Promise<ListingState> {
  const ctx = { actor: wish.actor, db, now: wish.now ?? new Date() };
  await loadRegions(db);
  const { id: listingId } = await createListing(ctx, {
    kind: 'instrument',
    organisationId: wish.organisationId,
    title: { zh: '场发射扫描电子显微镜', en: 'Field-emission scanning electron microscope' },
    summary: { zh: '分辨率 0.8 nm，配能谱仪', en: 'Resolution 0.8 nm, with EDS' },
    category: 'analytical/electron-microscope',
    regionCode: WUHOU,
    address: { zh: '一环路南一段24号', en: '24 South Section 1, First Ring Road' },
    latitude: 30.6305,
    longitude: 104.0839,
    contactEmail: 'sem@lab.test',
    bookingMode: 'instant',
    stepMinutes: 15,
    minMinutes: 15,
    noticeMinutes: 0,
    ...wish.listing,
    attributes: {
      ...((wish.listing?.kind ?? 'instrument') === 'instrument' && MICROSCOPE),
      ...wish.listing?.attributes,
    },
  } satisfies CreateListingInput);
  if (wish.units !== undefined && wish.units !== 1) await saveUnits(ctx, { listingId, count: wish.units });
  await saveRates(ctx, {
    listingId,
    rates: wish.rates ?? [{ customerGroup: 'public', basis: 'hour', amountMinor: 30_000 }],
  });
  return saveOpenings(ctx, { listingId, openings: wish.openings ?? ALL_WEEK });
}

/** A published listing. The organisation must be verified. */
export async function buildPublishedListing(db: Database, wish: ListingWish): Promise<ListingState> {
  const draft = await buildDraftListing(db, wish);
  return publishListing({ actor: wish.actor, db, now: wish.now ?? new Date() }, { listingId: draft.id });
}
