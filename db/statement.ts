import { type Assume, is, Param, Placeholder, SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Row as DriverRow, RowList } from 'postgres';
import { type Database, poolOf } from './client';

/** A value, or its place in a statement that is written out once: `sql.placeholder('start')`. */
export type Given<T> = T | Placeholder;

type StatementValue = string | number | boolean | Date | null;

/**
 * A statement whose text is made once, and which each connection keeps parsed and planned: for the few that run for
 * nearly every request, where writing the text anew costs as much as the answer. Only where one plan serves every value.
 * It runs on the pool, alone a transaction; where all that is at hand is a transaction, within that.
 */
export function writtenOnce<Values extends Record<string, StatementValue>, Row extends Record<string, unknown>>(
  build: SQL,
): (db: Database, values: Values) => Promise<RowList<Assume<Row, DriverRow>[]>> {
  const { sql: text, params } = new PgDialect({ casing: 'snake_case' }).sqlToQuery(build);
  const places = params.map(placeOf);
  return async (db, values) => {
    if (!('$client' in db)) return await db.execute<Row>(filledIn(build, values));
    const given = places.map((name) => (name === null ? null : (values[name] ?? null)));
    return await poolOf(db).unsafe<Assume<Row, DriverRow>[]>(text, given, { prepare: true });
  };
}

function filledIn(build: SQL, values: Record<string, StatementValue>): SQL {
  return new SQL(
    build.queryChunks.map((chunk) => {
      if (is(chunk, Placeholder)) return new Param(values[chunk.name] ?? null);
      return is(chunk, SQL) ? filledIn(chunk, values) : chunk;
    }),
  );
}

/** Its name; null where the statement says NULL for good. */
function placeOf(param: unknown): string | null {
  if (param === null) return null;
  if (is(param, Placeholder)) return param.name;
  throw new TypeError('a statement that is written once takes its values by name');
}
