'use client';

import { useEffect, useState } from 'react';

/** The section under the reader's eyes, by its id. */
export function useCurrentSection(ids: string): string {
  const [current, setCurrent] = useState(ids.split(' ')[0] ?? '');
  useEffect(() => {
    const seen = new Set<string>();
    const all = ids.split(' ');
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        const first = all.find((id) => seen.has(id));
        if (first) setCurrent(first);
      },
      // A band below the sticky bars, above the middle of the screen.
      { rootMargin: '-35% 0px -55% 0px' },
    );
    for (const id of all) {
      const element = document.getElementById(id);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [ids]);
  return current;
}
