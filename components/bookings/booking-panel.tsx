'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { DayRuler } from '@/components/availability/day-ruler';
import { WeekStrip } from '@/components/availability/week-strip';
import { LinkButton } from '@/components/ui/link-button';
import { Select } from '@/components/ui/select';
import type { ServerAction } from '@/core/action-result';
import { formatMoney } from '@/core/money';
import { endsFrom, type SlotChoice, startsOf, usualEnd, usualStart } from '@/domain/availability/slot-rules';
import type { BookingPanelView, PanelPrice } from '@/domain/bookings/panel-query';
import { BrowserTime } from './browser-time';
import { dateKey, dayText, endTimeText, timeText, zoneText } from './format-time';

const MINUTE_MS = 60_000;
const at = (minute: number) => new Date(minute * MINUTE_MS);

/** Chooses a free time on a listing's page and goes on to the confirm step with it. Needs messages `availability`. */
export function BookingPanel({ view, quoteAction }: { view: BookingPanelView; quoteAction: ServerAction<PanelPrice> }) {
  const t = useTranslations('availability.panel');
  const locale = useLocale();
  const { timeZone, days, first } = view;
  const [units, setUnits] = useState(first?.units ?? 1);
  const [choice, setChoice] = useState<SlotChoice | null>(first);
  const [price, setPrice] = useState<PanelPrice | null>(first?.price ?? null);
  const [pricing, startPricing] = useTransition();
  const hourOf = (minute: number) => Number(timeText(at(minute), locale, timeZone).slice(0, 2));

  /** Takes a choice and asks what it costs. */
  function take(next: SlotChoice, wished = units) {
    setChoice(next);
    if (next.start === next.end) return;
    startPricing(async () => {
      const wish = { listingId: view.listingId, start: isoOf(next.start), end: isoOf(next.end), units: wished };
      const answer = await quoteAction(wish, crypto.randomUUID());
      setPrice(answer.ok ? answer.value : null);
    });
  }

  function chooseStart(date: string, wished: number, start?: number, length?: number) {
    const starts = startsOf(days, date, wished, view);
    const found = starts.find((each) => each === start) ?? usualStart(starts, hourOf);
    if (found === undefined) return take({ date, start: 0, end: 0 });
    const ends = endsFrom(days, found, wished, view);
    take({ date, start: found, end: ends.find((end) => end - found === length) ?? usualEnd(ends, found) }, wished);
  }

  if (!choice) return <p className="py-4 text-center text-ink-muted text-sm">{t('none-soon')}</p>;
  const { date, start, end } = choice;
  const starts = startsOf(days, date, units, view);
  const ends = start ? endsFrom(days, start, units, view) : [];
  const endDays = [...new Set(ends.map((each) => dateKey(at(each - 1), timeZone)))];
  const endDay = dateKey(at(end - 1), timeZone);
  const query = { start: isoOf(start), end: isoOf(end), ...(units > 1 && { units: String(units) }) };
  return (
    <div className="grid gap-4">
      <WeekStrip view={view} units={units} date={date} onChoose={(day) => chooseStart(day, units)} />
      {view.units > 1 && (
        <Choice
          label={t('units', { max: view.units })}
          value={units}
          options={Array.from({ length: Math.min(view.units, 100) }, (_, n) => [n + 1, String(n + 1)])}
          onChange={(wished) => {
            setUnits(wished);
            chooseStart(date, wished, start, end - start);
          }}
        />
      )}
      {starts.length === 0 ? (
        <p className="rounded-md bg-surface-sunken px-3 py-6 text-center text-ink-muted text-sm">{t('day-full')}</p>
      ) : (
        <>
          <DayRuler view={view} units={units} choice={choice} />
          <div className="grid grid-cols-2 gap-3">
            <Choice
              label={t('start')}
              value={start}
              options={starts.map((each) => [each, timeText(at(each), locale, timeZone)])}
              onChange={(each) => chooseStart(date, units, each, end - start)}
            />
            <Choice
              label={t('end')}
              value={end}
              options={ends
                .filter((each) => dateKey(at(each - 1), timeZone) === endDay)
                .map((each) => [each, endTimeText(at(each), locale, timeZone)])}
              onChange={(each) => take({ ...choice, end: each })}
            />
            {endDays.length > 1 && (
              <Choice
                className="col-span-2"
                label={t('end-day')}
                value={endDays.indexOf(endDay)}
                options={endDays.map((day, n) => [n, dayText(new Date(`${day}T12:00:00Z`), locale, 'UTC')])}
                onChange={(n) => {
                  const onDay = ends.filter((each) => dateKey(at(each - 1), timeZone) === endDays[n]);
                  take({ ...choice, end: onDay.at(-1) ?? end });
                }}
              />
            )}
          </div>
          <p aria-live="polite" aria-busy={pricing} className="flex min-h-7 items-baseline justify-between gap-4">
            <span className="text-ink-muted text-sm">{t('price')}</span>
            <span className={pricing ? 'text-ink-muted' : 'font-semibold text-lg tabular-nums'}>
              {price && priceText(price)}
            </span>
          </p>
          <LinkButton
            variant="primary"
            size="lg"
            wide
            rel="nofollow"
            prefetch={false}
            href={{ pathname: `/listings/${view.slug}/book`, query }}
          >
            {t(view.mode === 'instant' ? 'book' : 'request')}
          </LinkButton>
        </>
      )}
      <p className="grid justify-items-center text-center text-ink-muted text-xs">
        {start < end && (
          <BrowserTime
            start={at(start).getTime()}
            end={at(end).getTime()}
            told={[timeZone]}
            locale={locale}
            sentence={t('own', { when: '{when}', zone: '{zone}' })}
          />
        )}
        {t('zone', { zone: zoneText(new Date(`${date}T12:00:00Z`), locale, timeZone) })}
      </p>
    </div>
  );

  function priceText({ amountMinor, currency, priced, chargedOtherwise }: PanelPrice): string {
    if (!priced) return t(chargedOtherwise ? 'otherwise' : 'free');
    return formatMoney({ minor: BigInt(amountMinor), currency }, locale);
  }
}

function isoOf(minute: number): string {
  return at(minute).toISOString().replace(':00.000Z', 'Z');
}

function Choice({
  label,
  value,
  options,
  onChange,
  className,
}: {
  label: string;
  value: number;
  options: readonly (readonly [value: number, label: string])[];
  onChange: (value: number) => void;
  className?: string;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the Select inside
    <label className={className}>
      <span className="mb-1.5 block font-medium text-sm">{label}</span>
      <Select
        value={String(value)}
        onChange={(event) => onChange(Number(event.target.value))}
        options={options.map(([each, text]) => ({ value: String(each), label: text }))}
      />
    </label>
  );
}
