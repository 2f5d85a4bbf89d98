'use client';

import { useRef, useState } from 'react';
import type { Suggestion } from '@/domain/suggestions/rules';
import { readRecentQueries } from './recent-queries';

export type Offer = Omit<Suggestion, 'kind'> & { kind: Suggestion['kind'] | 'recent' };

const PAUSE_MS = 90;

/** What the box offers: while it is empty, the browser's own recent searches; else what the server suggests. */
export function useSuggestions() {
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const pending = useRef<{ timer: number; abort: AbortController } | null>(null);

  function look(typed: string) {
    stop();
    if (typed.trim() === '') {
      setOffers(readRecentQueries().map(recentOffer));
      return;
    }
    const abort = new AbortController();
    const timer = window.setTimeout(() => {
      fetchOffers(typed, abort.signal).then(setOffers, () => undefined);
    }, PAUSE_MS);
    pending.current = { timer, abort };
  }

  function stop() {
    window.clearTimeout(pending.current?.timer);
    pending.current?.abort.abort();
    pending.current = null;
  }

  return {
    offers,
    look,
    clear: () => {
      stop();
      setOffers([]);
    },
  };
}

function recentOffer(text: string): Offer {
  return { kind: 'recent', text, path: `/search?${new URLSearchParams({ q: text })}` };
}

async function fetchOffers(typed: string, signal: AbortSignal): Promise<Offer[]> {
  const response = await fetch(`/api/suggestions?${new URLSearchParams({ q: typed })}`, { signal });
  const body: unknown = response.ok ? await response.json() : null;
  const items = body && typeof body === 'object' && 'items' in body && Array.isArray(body.items) ? body.items : [];
  return items.filter(isOffer);
}

function isOffer(item: unknown): item is Offer {
  if (!item || typeof item !== 'object' || !('text' in item) || !('path' in item) || !('kind' in item)) return false;
  return typeof item.text === 'string' && typeof item.path === 'string' && typeof item.kind === 'string';
}
