'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useFieldSentence } from '@/components/form/use-sentence';
import type { ActionError, ActionResult } from '@/core/action-result';
import type { ListingForEdit } from '@/domain/listings/get-listing';
import type { ListingState } from '@/domain/listings/save-listing';
import type { EditorActions } from './editor-model';
import {
  changedPaths,
  type EditorValues,
  type Entries,
  entryOf,
  isSameEntry,
  PARTS,
  type Part,
  partOf,
  toEditorValues,
  toEntries,
  toFormPath,
  toInput,
} from './editor-values';
import { type EntryConflict, mergeEntries } from './merge-entries';
import { keepUnsent, readUnsent } from './unsent-draft';

export type SavePhase = 'saved' | 'unsaved' | 'saving' | 'wrong' | 'offline' | 'failed' | 'conflict';

export interface Autosave {
  phase: SavePhase;
  /** When the server last confirmed a save of this page. */
  savedAt: Date | null;
  problem: ActionError | null;
  conflicts: EntryConflict[];
  /** True when text of an earlier visit, never sent, was put back into the form. */
  restored: boolean;
  retry: () => void;
  /** Ends a conflict: the paths whose other version shall stand. */
  choose: (theirPaths: readonly string[]) => void;
  /** Takes over what another command (a file, a publication) answered. */
  accept: (state: ListingState) => void;
}

const PAUSE_MS = 900;
const RETRY_MS = 6_000;

interface Options {
  listing: ListingForEdit;
  actions: EditorActions;
  onState: (state: ListingState) => void;
}

/**
 * Saves what changed, a moment after the last key, one request at a time. The server judges; a refused entry is marked
 * and kept in the form while the others are saved. A save on top of somebody else's is merged entry by entry, and only
 * what both changed is asked about.
 */
export function useAutosave({ listing, actions, onState }: Options): Autosave {
  const form = useFormContext<EditorValues>();
  // The same form by paths that are put together while it runs.
  const byPath = useFormContext();
  const sentence = useFieldSentence();
  const [phase, setPhase] = useState<SavePhase>('saved');
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [problem, setProblem] = useState<ActionError | null>(null);
  const [conflicts, setConflicts] = useState<EntryConflict[]>([]);
  const [restored, setRestored] = useState(false);
  const names = useRef(Object.keys(form.getValues('attributes')));
  const base = useRef<Entries>(structuredClone(toEntries(toEditorValues(listing, names.current))));
  const version = useRef(listing.version);
  const refused = useRef(new Map<string, unknown>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const busy = useRef(false);
  const theirs = useRef<{ entries: Entries; version: number } | null>(null);

  const entriesNow = () => structuredClone(toEntries(form.getValues()));
  const unsaved = (entries: Entries) => changedPaths(base.current, entries);
  const sendable = (entries: Entries) =>
    unsaved(entries).filter(
      (path) => !refused.current.has(path) || !isSameEntry(refused.current.get(path), entries[path]),
    );

  function place(entries: Entries) {
    for (const path of changedPaths(entries, entriesNow())) {
      byPath.setValue(path, entries[path]);
    }
  }

  function accept(state: ListingState) {
    // A gap means that somebody else saved too: the next save finds out and merges.
    if (state.version === version.current + 1) version.current = state.version;
    setSavedAt(new Date());
    onState(state);
  }

  async function send(part: Part, paths: string[], entries: Entries): Promise<boolean> {
    const input = { listingId: listing.id, version: version.current, ...toInput(part, paths, entries) };
    const action = {
      fields: actions.update,
      units: actions.saveUnits,
      openings: actions.saveOpenings,
      rates: actions.saveRates,
    };
    const result: ActionResult<ListingState> = await action[part](input, crypto.randomUUID());
    if (result.ok) {
      for (const path of paths) {
        base.current[path] = entries[path];
        refused.current.delete(path);
        byPath.clearErrors(path);
      }
      version.current = Math.max(version.current, result.value.version);
      setSavedAt(new Date());
      onState(result.value);
      return true;
    }
    if (result.error.code === 'stale-version') return mergeWithServer();
    if (result.error.code !== 'invalid-input') {
      setProblem(result.error);
      setPhase('failed');
      return false;
    }
    return markRefused(part, paths, entries, result.error);
  }

  /** Marks the wrong entries; answers whether others of the part are left to be sent. */
  function markRefused(part: Part, paths: string[], entries: Entries, error: ActionError): boolean {
    const wrong = new Set<string>();
    for (const field of error.fields) {
      const path = toFormPath(part, field.path, entries);
      wrong.add(entryOf(path));
      byPath.setError(path, { type: field.code, message: sentence(field) });
    }
    for (const path of wrong) refused.current.set(path, entries[path]);
    if (paths.some((path) => wrong.has(path))) return true;
    setProblem(error);
    setPhase('failed');
    return false;
  }

  async function mergeWithServer(): Promise<boolean> {
    const result = await actions.read({ listingId: listing.id }, crypto.randomUUID());
    if (!result.ok) {
      setProblem(result.error);
      setPhase('failed');
      return false;
    }
    const fresh = structuredClone(toEntries(toEditorValues(result.value, names.current)));
    const { merged, conflicts: found } = mergeEntries(base.current, entriesNow(), fresh);
    if (found.length > 0) {
      theirs.current = { entries: fresh, version: result.value.version };
      setConflicts(found);
      setPhase('conflict');
      return false;
    }
    adopt(merged, fresh, result.value.version);
    return true;
  }

  function adopt(merged: Entries, fresh: Entries, freshVersion: number) {
    base.current = fresh;
    version.current = freshVersion;
    place(merged);
  }

  async function saveAll() {
    if (busy.current || theirs.current) return;
    busy.current = true;
    setProblem(null);
    try {
      for (let goOn = true; goOn; ) {
        const entries = entriesNow();
        const paths = sendable(entries);
        const part = PARTS.find((each) => paths.some((path) => partOf(path) === each));
        if (!part) {
          settle(entries);
          return;
        }
        setPhase('saving');
        goOn = await send(
          part,
          paths.filter((path) => partOf(path) === part),
          entries,
        );
      }
    } catch {
      setPhase('offline');
      plan(RETRY_MS);
    } finally {
      busy.current = false;
    }
  }

  function settle(entries: Entries) {
    const left = unsaved(entries);
    keepUnsent(listing.id, Object.fromEntries(left.map((path) => [path, entries[path]])));
    setPhase(left.length > 0 ? 'wrong' : 'saved');
  }

  // The planned call must be the latest one's, not that of the render which planned it.
  const latest = useRef(saveAll);
  useEffect(() => {
    latest.current = saveAll;
  });
  const plan = useCallback((ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), ms);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form and the listing's id stay the same while the page is open
  useEffect(() => {
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        const entries = entriesNow();
        const left = unsaved(entries);
        keepUnsent(listing.id, Object.fromEntries(left.map((path) => [path, entries[path]])));
        if (left.length === 0) return;
        setPhase((now) => (now === 'conflict' || now === 'saving' ? now : 'unsaved'));
        plan(PAUSE_MS);
      },
    });
    const kept = readUnsent(listing.id);
    const known = Object.fromEntries(Object.entries(kept).filter(([path]) => path in base.current));
    if (changedPaths({ ...base.current, ...known }, base.current).length > 0) {
      place({ ...entriesNow(), ...known });
      setRestored(true);
    }
    const online = () => latest.current();
    const leave = (event: BeforeUnloadEvent) => {
      if (sendable(entriesNow()).length > 0) event.preventDefault();
    };
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', leave);
    return () => {
      stop();
      clearTimeout(timer.current);
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', leave);
    };
  }, []);

  function choose(theirPaths: readonly string[]) {
    const other = theirs.current;
    if (!other) return;
    const { merged } = mergeEntries(base.current, entriesNow(), other.entries);
    for (const path of theirPaths) merged[path] = other.entries[path];
    theirs.current = null;
    setConflicts([]);
    setPhase('unsaved');
    adopt(merged, other.entries, other.version);
    plan(0);
  }

  return { phase, savedAt, problem, conflicts, restored, retry: () => plan(0), choose, accept };
}
