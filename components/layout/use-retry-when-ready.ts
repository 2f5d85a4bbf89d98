'use client';

import { useEffect } from 'react';

const FIRST_LOOK_MS = 1_500;
const LOOK_EVERY_MS = 3_000;
/** A page that fails again so soon fails by its own fault: trying on would only flicker. */
const REST_MS = 30_000;
let lastRetry = 0;

/** For pages that failed: as soon as the service is whole, they are tried again without anybody's doing. */
export function useRetryWhenReady(retry: () => void): void {
  useEffect(() => {
    let timer = setTimeout(look, FIRST_LOOK_MS);
    let over = false;
    let wasAway = false;

    async function look() {
      const ready = await fetch('/api/health/ready').then(
        ({ ok }) => ok,
        () => false,
      );
      if (over) return;
      if (!ready) {
        wasAway = true;
        timer = setTimeout(look, LOOK_EVERY_MS);
      } else if (wasAway || Date.now() - lastRetry > REST_MS) {
        lastRetry = Date.now();
        retry();
      }
    }

    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [retry]);
}
