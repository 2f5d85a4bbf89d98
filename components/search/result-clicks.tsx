'use client';

import type { ReactNode } from 'react';

/** The list of results; tells the search log which of them is opened first. Without JavaScript it is just the list. */
export function ResultClicks({ searchId, children }: { searchId: string | null; children: ReactNode }) {
  function tell(target: EventTarget) {
    if (!searchId || !(target instanceof Element)) return;
    const item = target.closest('a')?.closest('li');
    const rank = item?.parentElement ? [...item.parentElement.children].indexOf(item) + 1 : 0;
    if (rank > 0) navigator.sendBeacon('/api/search-clicks', JSON.stringify({ searchId, rank }));
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links inside are opened by key, which clicks them too
    <ol className="grid gap-3" onClick={(event) => tell(event.target)}>
      {children}
    </ol>
  );
}
