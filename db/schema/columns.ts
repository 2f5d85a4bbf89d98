import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Period } from '@/core/period';

/** Primary key: a uuid v7 made by the application, so that ids sort by creation. */
export const id = () => uuid().primaryKey();

/** An instant, always with time zone. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 });

/** `tstzrange`, half-open `[start, end)`. */
export const period = customType<{ data: Period; driverData: string }>({
  dataType: () => 'tstzrange',
  toDriver: (value) => `[${value.start.toISOString()},${value.end.toISOString()})`,
  fromDriver: (value) => {
    const [start, end] = value.slice(1, -1).split(',');
    return { start: parseInstant(start), end: parseInstant(end) };
  },
});

function parseInstant(text: string | undefined): Date {
  return new Date(
    (text ?? '')
      .replaceAll('"', '')
      .replace(' ', 'T')
      .replace(/([+-]\d\d)$/, '$1:00'),
  );
}

/** Case-insensitive text. */
export const citext = customType<{ data: string; driverData: string }>({ dataType: () => 'citext' });

/** PostgreSQL's full-text vector. */
export const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => 'tsvector' });

/** Bytes. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
