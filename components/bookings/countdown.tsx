'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { useRouter } from '@/server/i18n/navigation';

/** How long a hold still lasts, by the second; when it is over the page shows itself anew. Needs messages `bookings`. */
export function Countdown({ until, now }: { until: string; now: string }) {
  const t = useTranslations('bookings.hold');
  const router = useRouter();
  // The server's clock counts: the reader's own may be wrong.
  const whole = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000));
  const [left, setLeft] = useState(whole);
  const over = useEffectEvent(() => router.refresh());

  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => {
      const rest = Math.max(0, whole - Math.floor((performance.now() - began) / 1000));
      setLeft(rest);
      if (rest > 0) return;
      clearInterval(timer);
      over();
    }, 1000);
    return () => clearInterval(timer);
  }, [whole]);

  const minutes = Math.floor(left / 60);
  return (
    <>
      <span role="timer" className="font-semibold tabular-nums">
        {minutes}:{String(left % 60).padStart(2, '0')}
      </span>
      <span aria-live="polite" className="sr-only">
        {left > 0 && left <= 60 ? t('last-minute') : ''}
      </span>
    </>
  );
}
