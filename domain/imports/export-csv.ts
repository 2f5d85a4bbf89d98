import { stringify } from 'csv-stringify/sync';
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import { notFound } from '@/core/errors';
import { money, toDecimal } from '@/core/money';
import type { Database } from '@/db/client';
import { opening } from '@/db/schema/availability';
import { listing, rate, unit } from '@/db/schema/listings';
import { kindOf } from '@/domain/listings/kinds';
import type { ListingRow } from '@/domain/listings/load-listing';
import { canSeeListings } from '@/domain/listings/policy';
import { usualHours } from '@/domain/listings/save-openings';
import { type ImportColumn, importColumns } from './columns';
import { formatOpenings } from './opening-text';

const PAGE = 500;
/** Spreadsheets run text that begins so; the apostrophe is taken off again by the import. */
const FORMULA_START = /^[=+\-@\t\r]/;
const TEXT_INPUTS = new Set(['text', 'either-language', 'keywords', 'units']);

/** The parts of a listing that an export writes besides its own row. */
interface Children {
  units: string[];
  openings: { weekday: number; startMinute: number; endMinute: number }[];
  rates: Map<string, bigint>;
}

/**
 * The organisation's listings of one kind as CSV, in pieces: UTF-8 with a byte order mark (Excel), one column for each
 * that the import knows. Importing it again changes nothing; archived listings are left out.
 */
export async function* exportListings(
  ctx: { actor: Actor; db: Database },
  query: { organisationId: string; kind: string },
): AsyncGenerator<string> {
  if (!canSeeListings(ctx.actor, query.organisationId)) throw notFound();
  const columns = importColumns(kindOf(query.kind)).filter(isExported);
  yield `\ufeff${stringify([columns.map(({ key }) => key)], { record_delimiter: 'windows' })}`;
  for (let after: string | null = null; ; ) {
    const page: ListingRow[] = await ctx.db
      .select()
      .from(listing)
      .where(
        and(
          eq(listing.organisationId, query.organisationId),
          eq(listing.kind, query.kind),
          inArray(listing.status, ['draft', 'published', 'paused']),
          after ? gt(listing.id, after) : undefined,
        ),
      )
      .orderBy(asc(listing.id))
      .limit(PAGE);
    if (page.length === 0) return;
    const children = await loadChildren(ctx.db, page);
    const rows = page.map((row) => columns.map((column) => cellOf(row, children.get(row.id), column)));
    yield stringify(rows, { record_delimiter: 'windows' });
    after = page.at(-1)?.id ?? null;
  }
}

/** The columns without a language exist for foreign files only. */
function isExported(column: ImportColumn): boolean {
  return column.input !== 'either-language' && column.input !== 'either-keywords';
}

async function loadChildren(db: Database, listings: readonly ListingRow[]): Promise<Map<string, Children>> {
  const ids = listings.map(({ id }) => id);
  const children = new Map<string, Children>(ids.map((id) => [id, { units: [], openings: [], rates: new Map() }]));
  const [units, openings, rates] = await Promise.all([
    db
      .select()
      .from(unit)
      .where(and(inArray(unit.listingId, ids), isNull(unit.retiredAt)))
      .orderBy(asc(unit.position)),
    db
      .select()
      .from(opening)
      .where(and(inArray(opening.listingId, ids), usualHours)),
    db.select().from(rate).where(inArray(rate.listingId, ids)),
  ]);
  for (const { listingId, name } of units) children.get(listingId)?.units.push(name);
  for (const { listingId, ...hours } of openings) children.get(listingId)?.openings.push(hours);
  for (const { listingId, customerGroup, basis, amountMinor } of rates) {
    children.get(listingId)?.rates.set(`${customerGroup} ${basis}`, amountMinor);
  }
  return children;
}

function cellOf(row: ListingRow, children: Children | undefined, column: ImportColumn): string {
  const [first = '', ...rest] = column.path;
  if (first === 'reference') return guarded(row.reference ?? row.slug);
  if (first === 'units') return guarded(unitsText(children?.units ?? []));
  if (first === 'openings') return formatOpenings(children?.openings ?? []);
  if (first === 'rates') return amountText(children?.rates.get(rest.join(' ')), row.currency);
  const value = rest.reduce<unknown>(memberOf, new Map<string, unknown>(Object.entries(row)).get(first));
  const text = textOf(value, column, row.currency);
  return TEXT_INPUTS.has(column.input) ? guarded(text) : text;
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

function textOf(value: unknown, column: ImportColumn, currency: string): string {
  if (value === null || value === undefined) return '';
  if (column.input === 'money' && typeof value === 'number') return toDecimal(money(value, currency));
  if (Array.isArray(value)) return value.map(itemText).join('; ');
  return String(value);
}

function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  return [memberOf(item, 'on'), memberOf(item, 'event')].join(' ');
}

/** Units that are only numbered are told by their count. */
function unitsText(names: string[]): string {
  return names.every((name, i) => name === String(i + 1)) ? String(names.length) : names.join('; ');
}

function amountText(minor: bigint | undefined, currency: string): string {
  return minor === undefined ? '' : toDecimal(money(minor, currency));
}

function guarded(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
