import { useLocale, useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import type { SlotChoice } from '@/domain/availability/slot-rules';
import type { BookingPanelView } from '@/domain/bookings/panel-query';
import { timeText } from '../bookings/format-time';

const DAY = 1440;

/** One day as a graduated rule: what is free, and what is chosen. The selects below say the same in words. */
export function DayRuler({ view, units, choice }: { view: BookingPanelView; units: number; choice: SlotChoice }) {
  const t = useTranslations('availability.panel');
  const locale = useLocale();
  const runs = (view.days.find(({ date }) => date === choice.date)?.runs ?? []).filter((run) => run.units >= units);
  const minuteOf = (minute: number) => {
    const [hours, minutes] = timeText(new Date(minute * 60_000), locale, view.timeZone)
      .split(':')
      .map(Number);
    return (hours ?? 0) * 60 + (minutes ?? 0);
  };
  const band = (from: number, length: number) => {
    const left = minuteOf(from);
    return { left: `${(left / DAY) * 100}%`, width: `${(Math.min(length, DAY - left) / DAY) * 100}%` };
  };
  return (
    <div aria-hidden="true" title={t('ruler')}>
      <div className="graduated relative h-9 overflow-hidden rounded-sm bg-surface-sunken">
        {runs.map((run) => (
          <span
            key={run.from}
            className="absolute inset-y-0 bg-accent-soft"
            style={band(run.from, run.count * view.stepMinutes)}
          />
        ))}
        <span
          className={cn('absolute inset-y-0 rounded-xs bg-accent', choice.end === choice.start && 'hidden')}
          style={band(choice.start, choice.end - choice.start)}
        />
      </div>
      <div className="mt-0.5 flex justify-between text-2xs text-ink-muted tabular-nums">
        {[0, 6, 12, 18, 24].map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
    </div>
  );
}
