import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { keysOf, spellableWords, squeeze } from './phrase-keys';
import { type SuggestionKind, weightOf } from './rules';

/** A phrase that the search box may offer. */
export interface Phrase {
  kind: SuggestionKind;
  text: string;
  /** Where it leads; absent: to a search for it. */
  path?: string;
  /** The listing or organisation that it names. */
  subjectId?: string;
  /** How many listings or searches share it. */
  count?: number;
}

interface Row {
  kind: string;
  norm: string;
  text: string;
  path: string | null;
  weight: number;
  subject: string | null;
}

const MAX_TEXT = 120;

/**
 * Writes phrases and the keys under which they are found. What is there already keeps its place; a phrase that names
 * a second subject leads to a search from then on. Returns how many were new or changed.
 */
export async function savePhrases(tx: Transaction, phrases: readonly Phrase[]): Promise<number> {
  const rows = rowsOf(phrases);
  if (rows.length === 0) return 0;
  const changed = await tx.execute<{ id: string; text: string; kind: SuggestionKind; weight: number }>(sql`
    INSERT INTO suggestion (kind, norm, text, path, weight, subject_id)
    SELECT kind, norm, text, path, weight, subject FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(kind text, norm text, text text, path text, weight real, subject uuid)
    ON CONFLICT (kind, norm) DO UPDATE SET
      weight = greatest(suggestion.weight, excluded.weight),
      text = excluded.text,
      path = CASE WHEN suggestion.subject_id IS NOT DISTINCT FROM excluded.subject_id THEN excluded.path END,
      subject_id = CASE WHEN suggestion.subject_id = excluded.subject_id THEN suggestion.subject_id END
    WHERE excluded.weight > suggestion.weight + 0.01
      OR suggestion.text <> excluded.text
      OR (suggestion.subject_id IS NOT NULL AND suggestion.subject_id IS DISTINCT FROM excluded.subject_id)
      OR (suggestion.subject_id IS NOT DISTINCT FROM excluded.subject_id AND suggestion.path IS DISTINCT FROM excluded.path)
    RETURNING id::text, text, kind, weight`);
  await saveKeys(tx, [...changed]);
  return changed.length;
}

/** One row for each kind and phrase; what several subjects share names none of them. */
function rowsOf(phrases: readonly Phrase[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { kind, text, path, subjectId, count } of phrases) {
    const norm = squeeze(text);
    const shown = text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
    if (norm.length < 2 || shown.length > MAX_TEXT) continue;
    const key = `${kind} ${norm}`;
    const known = rows.get(key);
    const row = {
      kind,
      norm,
      text: shown,
      path: path ?? null,
      weight: weightOf(kind, count),
      subject: subjectId ?? null,
    };
    if (!known) rows.set(key, row);
    else if (known.subject !== row.subject) rows.set(key, { ...known, path: null, subject: null });
  }
  // In one order for everybody, so that two writers wait for each other instead of locking each other out.
  return [...rows.values()].sort((a, b) => (`${a.kind} ${a.norm}` < `${b.kind} ${b.norm}` ? -1 : 1));
}

async function saveKeys(
  tx: Transaction,
  saved: readonly { id: string; text: string; kind: SuggestionKind; weight: number }[],
): Promise<void> {
  if (saved.length === 0) return;
  const keys = saved.flatMap(({ id, text, kind, weight }) =>
    keysOf(text, { inner: kind !== 'listing' }).map(({ key, penalty }) => ({ id, key, weight: weight - penalty })),
  );
  await tx.execute(sql`
    INSERT INTO suggestion_key (suggestion_id, key, weight)
    SELECT id, key, weight FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS r(id bigint, key text, weight real)
    ON CONFLICT (suggestion_id, key) DO UPDATE SET weight = excluded.weight`);
  const words = new Map<string, number>();
  for (const { text, kind, weight } of saved) {
    // What people typed is no proof of how it is spelt.
    if (kind === 'query') continue;
    for (const word of spellableWords(text)) words.set(word, Math.max(words.get(word) ?? 0, weight));
  }
  if (words.size === 0) return;
  const rows = [...words].map(([word, weight]) => ({ word, weight })).sort((a, b) => (a.word < b.word ? -1 : 1));
  await tx.execute(sql`
    INSERT INTO spelling (word, weight)
    SELECT word, weight FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(word text, weight real)
    ON CONFLICT (word) DO UPDATE SET weight = excluded.weight WHERE excluded.weight > spelling.weight`);
}
