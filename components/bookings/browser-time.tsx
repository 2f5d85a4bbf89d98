'use client';

import { useSyncExternalStore } from 'react';
import type { Locale } from '@/core/locale-text';
import { sameClock, whenText, zoneText } from './format-time';

const never = () => () => undefined;
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone of the device; null until the page is awake. */
function useBrowserZone(): string | null {
  return useSyncExternalStore(never, zoneHere, () => null);
}

/**
 * A time on the clock of whoever looks, where that shows another than those already told: guests have no zone on
 * record, and travellers another than theirs.
 */
export function BrowserTime({
  start,
  end,
  told,
  locale,
  sentence,
  year,
}: {
  /** Epoch milliseconds. */
  start: number;
  end: number;
  /** Zones in which the time is told already. */
  told: readonly string[];
  locale: Locale;
  /** `Your time: {when} ({zone})`, with the braces still in it. */
  sentence: string;
  year?: boolean;
}) {
  const zone = useBrowserZone();
  const during = { start: new Date(start), end: new Date(end) };
  if (!zone || start >= end || told.some((each) => sameClock(during, each, zone))) return null;
  return (
    <span data-own-time className="text-ink-muted text-xs tabular-nums">
      {sentence
        .replace('{when}', whenText(during, locale, zone, year))
        .replace('{zone}', zoneText(during.start, locale, zone))}
    </span>
  );
}
