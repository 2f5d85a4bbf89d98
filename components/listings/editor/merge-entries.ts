import { type Entries, isSameEntry } from './editor-values';

/** An entry that was changed here and elsewhere, to two different values. */
export interface EntryConflict {
  path: string;
  mine: unknown;
  theirs: unknown;
}

export interface Merge {
  /** Both sides' changes; where both changed one entry, mine until the person chooses. */
  merged: Entries;
  conflicts: EntryConflict[];
}

/** Lays two changed copies of one form together: `base` is what both started from. */
export function mergeEntries(base: Entries, mine: Entries, theirs: Entries): Merge {
  const merged: Entries = {};
  const conflicts: EntryConflict[] = [];
  for (const path of Object.keys({ ...base, ...mine, ...theirs })) {
    const changedHere = !isSameEntry(base[path], mine[path]);
    const changedThere = !isSameEntry(base[path], theirs[path]);
    merged[path] = changedHere ? mine[path] : theirs[path];
    if (changedHere && changedThere && !isSameEntry(mine[path], theirs[path])) {
      conflicts.push({ path, mine: mine[path], theirs: theirs[path] });
    }
  }
  return { merged, conflicts };
}
