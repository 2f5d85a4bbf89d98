import { AMENITIES } from '@/domain/listings/kinds/space';
import { organisationOf } from './organisations';
import { hours, readBoth, readCells, readRates, readRecords, readWords, steadyNumber, words } from './records';
import { INCUBATOR_SPACES, OTHER_SPACES } from './spaces-table';
import type { SeedListing, SeedOpening } from './types';

const SUPPORT = ['coaching', 'registration', 'finance', 'policy', 'intellectual-property', 'technical'];

const OPENINGS: Record<string, SeedOpening[]> = {
  office: hours('weekdays', '09:00-18:00'),
  long: hours('all-week', '08:00-22:00'),
  always: hours('all-week', '00:00-24:00'),
};

/** What is there and what it costs is illustrative. Rooms are units: a desk hall of forty desks can be booked forty times. */
export const SPACES: readonly SeedListing[] = [...readRecords(INCUBATOR_SPACES), ...readRecords(OTHER_SPACES)].map(
  readSpace,
);

/**
 * Record: `slug ; owner ; category ; capacity ; area ; units ; prices ; mode ; hours ; amenities`, then title, summary,
 * building, fields of focus (`- | -` when the space takes no incubation teams).
 */
function readSpace(record: string[]): SeedListing {
  const cells = readCells(record[0], 10);
  const [slug = '', owner = '', category = '', capacity = '', area = '', units = '', prices = '', mode = ''] = cells;
  const organisation = organisationOf(owner);
  const summary = readBoth(record[2]);
  const building = readBoth(record[3]);
  const focus = readWords(record[4]);
  const opening = OPENINGS[cells[8] ?? ''];
  if (!opening) throw new Error(`no hours ${cells[8]}`);
  const rates = readRates(prices, { internal: 0.7 });
  const isLeased = rates.some((rate) => rate.basis === 'month' || rate.basis === 'term');
  return {
    slug,
    kind: 'space',
    organisation: organisation.slug,
    category,
    title: readBoth(record[1]),
    summary,
    description: {
      ...(summary.zh ? { zh: `${summary.zh}\n\n位于${organisation.name.zh}${building.zh}。` } : {}),
      ...(summary.en ? { en: `${summary.en}\n\nAt ${building.en}, ${organisation.name.en}.` } : {}),
    },
    attributes: {
      capacity: Number(capacity),
      areaM2: Number(area),
      building,
      amenities: AMENITIES.filter((amenity) => words(cells[9] ?? '').includes(amenity)),
      ...(isLeased ? { minTermMonths: 1 + steadyNumber(slug, 6), depositMonths: 1, noticeDays: 30 } : {}),
      incubates: Boolean(focus.zh ?? focus.en),
      ...(focus.zh || focus.en ? { focusFields: focus, supportServices: SUPPORT, residencyMonths: 36 } : {}),
    },
    regionCode: organisation.regionCode,
    address: organisation.address,
    latitude: organisation.latitude,
    longitude: organisation.longitude,
    contactName: '入驻服务台',
    contactEmail: `spaces@${organisation.slug}.commonlab.test`,
    bookingMode: mode === 'instant' || mode === 'enquiry' ? mode : 'approval',
    stepMinutes: 30,
    minMinutes: category.startsWith('desk') || category.startsWith('room') ? 60 : 240,
    maxMinutes: 30 * 24 * 60,
    noticeMinutes: mode === 'instant' ? 0 : 2 * 24 * 60,
    horizonDays: 120,
    units: Number(units),
    openings: opening,
    rates,
  };
}
