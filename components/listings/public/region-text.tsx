import { useLocale } from 'next-intl';
import { regionLine } from '@/core/region-line';
import type { RegionStep } from '@/domain/listings/published-queries';

/** Where a listing is, in the reader's language. */
export function RegionText({ region }: { region: readonly RegionStep[] }) {
  return regionLine(region, useLocale());
}
