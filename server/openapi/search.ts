import { z } from 'zod';
import { ORGANISATION_KINDS } from '@/core/actor';
import { BOOKING_MODES, RATE_BASES } from '@/domain/listings/kind';
import { countsInput, searchFields } from '@/domain/search/inputs';
import type { OpenApiRoute } from './route';

const localeText = z.object({ zh: z.string().optional(), en: z.string().optional() });
const counts = z.array(z.object({ value: z.string(), count: z.int() }));
const relation = z.enum(['eq', 'gte']).describe('eq: counted exactly');
const regionStep = z.object({ code: z.string(), name: localeText });

/** A listing as a result card shows it. */
export const hit = z.object({
  id: z.uuid(),
  slug: z.string(),
  kind: z.string(),
  category: z.string().nullable(),
  title: localeText,
  summary: localeText,
  organisation: z.object({ id: z.uuid(), slug: z.string(), kind: z.enum(ORGANISATION_KINDS), name: localeText }),
  region: z.array(regionStep).describe('From province down'),
  price: z
    .object({ amountMinor: z.string(), currency: z.string(), basis: z.enum(RATE_BASES) })
    .nullable()
    .describe('The usual public price in minor units; null: on request'),
  bookingMode: z.enum(BOOKING_MODES),
  photoFileId: z.uuid().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  distanceKm: z.number().nullable(),
  score: z.number().nullable(),
  publishedAt: z.iso.datetime({ offset: true }),
});

export const searchApi: readonly OpenApiRoute[] = [
  {
    method: 'GET',
    path: '/listings',
    tag: 'listings',
    summary: 'Search the market',
    description:
      'Words in Chinese or English; all of them are asked for (most, of a long query), and where nothing has them, near misses are answered with `words: "some"`. `availableFrom` and `availableTo` together select what is open and free for the whole time, at most 371 days ahead. With `freeHours` they select what is free for so many hours on end somewhere between them, on `weekdays` (1 Monday to 7 Sunday, on the listing’s clock) if given; the two instants then count to whole quarter-hours within them. `units` asks for so many units at the same time. Notice, horizon, shortest and longest booking of a listing are respected, its steps are not. `facets` takes values of the kind’s own facets, `field=value`, separated by commas. With `counts=none` there is neither total nor facets, and a page in the order of dates is there sooner.',
    access: 'public',
    query: searchFields.extend(countsInput.shape),
    responses: {
      200: {
        description: 'A page of listings, the total, and the counts of every facet by the other filters',
        schema: z.object({
          items: z.array(hit),
          total: z.object({ value: z.int(), relation }).optional(),
          facets: z
            .object({
              kinds: counts,
              categories: counts,
              regions: z.array(
                z.object({
                  value: z.string(),
                  count: z.int(),
                  name: localeText,
                  parentCode: z.string().nullable(),
                  level: z.enum(['province', 'city', 'district']),
                }),
              ),
              bookingModes: counts,
              ipc: counts.describe(
                'Of patents: sections, classes of the chosen section, subclasses of the chosen class',
              ),
              fields: z.record(z.string(), counts),
              relation,
            })
            .optional(),
          nextCursor: z.string().nullable(),
          words: z.enum(['all', 'most', 'some', 'fewer', 'none', 'ignored']),
        }),
      },
    },
    problems: ['invalid-input', 'service-unavailable'],
  },
];
