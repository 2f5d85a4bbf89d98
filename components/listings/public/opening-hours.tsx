import { ChevronDown } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { localDate, weekdayOf } from '@/core/zoned-time';
import { isValidOn } from '@/domain/availability/open-hours';
import type { ListingHours, ListingView } from '@/domain/listings/published-queries';
import { dayText, useDaysText } from '../days-text';
import { useUnitText } from '../unit-text';
import { OpeningTable } from './opening-table';

/** The hours that hold today first; those of other days and of single units behind them, folded. */
export function OpeningHours({ view, now }: { view: ListingView; now: Date }) {
  const t = useTranslations('market.listing');
  const locale = useLocale();
  const daysText = useDaysText();
  const unitText = useUnitText();
  const date = localDate(now, view.timeZone);
  const weekday = weekdayOf(date);
  const usual = { unitId: null, unit: null, validFrom: null, validTo: null, openings: view.openings };
  const sets: ListingHours[] = view.openings.length > 0 ? [usual, ...view.otherHours] : view.otherHours;
  const holding = new Map(sets.map((set) => [set, set === setOn(sets, set.unitId, date)]));
  const main = sets.find((set) => set.unitId === null && holding.get(set));
  const nameOf = (set: ListingHours) => {
    const [from, to] = [set.validFrom, set.validTo].map((day) => (day ? dayText(day, locale) : null));
    const days = set === usual ? t('usual-hours') : daysText(from ?? null, to ?? null);
    return set.unit === null ? days : t('unit-hours', { unit: unitText(set.unit), days });
  };
  return (
    <div className="grid max-w-md gap-3">
      {main && (
        <div className="grid gap-1.5">
          {sets.length > 1 && <p className="px-2 text-ink-muted text-sm">{nameOf(main)}</p>}
          <OpeningTable openings={main.openings} caption={t('opening-hours')} today={weekday} />
        </div>
      )}
      {sets
        .filter((set) => set !== main)
        .map((set) => (
          <details
            key={`${set.unitId} ${set.validFrom} ${set.validTo}`}
            className="group rounded-md border border-line"
          >
            <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-3 px-3 py-2 text-sm">
              <span className="min-w-0">{nameOf(set)}</span>
              <ChevronDown
                aria-hidden="true"
                className="size-4 shrink-0 text-ink-muted transition-transform group-open:rotate-180"
              />
            </summary>
            <div className="border-line border-t p-1">
              <OpeningTable openings={set.openings} caption={nameOf(set)} today={holding.get(set) ? weekday : null} />
            </div>
          </details>
        ))}
    </div>
  );
}

/** Of a unit's or the listing's own sets the one that holds on a day: that of these days, else the one without. */
function setOn(sets: readonly ListingHours[], unitId: string | null, date: string): ListingHours | undefined {
  const valid = sets.filter((set) => set.unitId === unitId && isValidOn(set, date));
  return valid.find((set) => set.validFrom ?? set.validTo) ?? valid[0];
}
