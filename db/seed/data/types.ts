import type { OrganisationKind, OrganisationRole } from '@/core/actor';
import type { Locale, LocaleText } from '@/core/locale-text';
import type { BookingMode, RateBasis } from '@/domain/listings/kind';
import type { ListingKindName } from '@/domain/listings/kinds';

export interface SeedRegion {
  /** Two digits a province, four a city, six a district (GB/T 2260 without trailing zeros). */
  code: string;
  parentCode: string | null;
  level: 'province' | 'city' | 'district';
  name: { zh: string; en: string };
  /** First day on which the code is in use; absent: since before we count. */
  validFrom?: string;
  /** First day on which it no longer is. */
  validTo?: string;
}

export interface SeedOrganisation {
  slug: string;
  kind: OrganisationKind;
  name: LocaleText;
  description: LocaleText;
  uscc: string;
  ror?: string;
  regionCode: string;
  address: LocaleText;
  latitude: number;
  longitude: number;
  website?: string;
}

export interface SeedPerson {
  email: string;
  name: string;
  locale: Locale;
  isOperator?: boolean;
  memberships: readonly { organisation: string; role: OrganisationRole }[];
}

export type CustomerGroup = 'public' | 'partner' | 'internal';

export interface SeedRate {
  basis: RateBasis;
  customerGroup: CustomerGroup;
  amountMinor: number;
}

export interface SeedOpening {
  /** ISO: 1 Monday … 7 Sunday. */
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Local time; `24:00` is the end of the day. */
  start: string;
  end: string;
}

export interface SeedListing {
  slug: string;
  kind: ListingKindName;
  /** Slug of the organisation. */
  organisation: string;
  category: string;
  title: LocaleText;
  summary: LocaleText;
  description: LocaleText;
  attributes: Record<string, unknown>;
  regionCode: string;
  address: LocaleText;
  latitude?: number;
  longitude?: number;
  contactName?: string;
  contactEmail?: string;
  contactPhone?: string;
  bookingMode: BookingMode;
  stepMinutes?: number;
  minMinutes?: number;
  maxMinutes?: number;
  noticeMinutes?: number;
  horizonDays?: number;
  bufferBeforeMinutes?: number;
  bufferAfterMinutes?: number;
  /** Names, or how many numbered ones; absent for kinds without units. */
  units?: readonly { name: string }[] | number;
  openings?: readonly SeedOpening[];
  rates: readonly SeedRate[];
}
