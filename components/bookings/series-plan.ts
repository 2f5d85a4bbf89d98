/** One time of a series, in words, as the form that books it shows it. */
export interface SeriesRow {
  /** Instant that the rule gives. */
  from: string;
  when: string;
  /** Null: it cannot be had. */
  price: string | null;
  /** Why it cannot be had. */
  reasons: string[];
  /** The reader, a manager, may set aside what it breaks. */
  settable?: boolean;
  alternatives: { start: string; end: string; when: string }[];
}

/** What becomes of each time: `keep` as planned, `set-aside` its rules, `skip`, or the number of an alternative. */
export type SeriesDecisions = Record<string, string>;

/** What cannot be had is left out until its reader says otherwise. */
export function firstDecisions(rows: readonly SeriesRow[]): SeriesDecisions {
  return Object.fromEntries(rows.map(({ from, price }) => [from, price === null ? 'skip' : 'keep']));
}

/** The decisions as the command takes them. */
export function decided(rows: readonly SeriesRow[], decisions: SeriesDecisions) {
  const skip = rows.filter(({ from }) => decisions[from] === 'skip').map(({ from }) => from);
  const moves = rows.flatMap(({ from, alternatives }) => {
    const chosen = alternatives[Number.parseInt(decisions[from] ?? '', 10)];
    return chosen ? [{ from, start: chosen.start, end: chosen.end }] : [];
  });
  return { skip, moves };
}

/** How many times will be booked. */
export function kept(rows: readonly SeriesRow[], decisions: SeriesDecisions): number {
  return rows.filter(({ from }) => decisions[from] !== 'skip').length;
}
