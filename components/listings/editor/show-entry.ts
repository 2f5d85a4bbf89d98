import { fromEntry } from './weekly-hours';

export type EntryLabels = Readonly<Record<string, string>>;

/** An entry in a few words, whatever it is made of, so that two versions can be told apart. */
export function showEntry(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const hours = fromEntry(value);
  if (hours) return hours;
  // Neither a database nor a form keeps the order of keys: Chinese first, as everywhere.
  const parts = Object.entries(value).sort(([a], [b]) => Number(b === 'zh') - Number(a === 'zh'));
  return parts
    .map(([, part]) => showEntry(part))
    .filter(Boolean)
    .join(' · ');
}
