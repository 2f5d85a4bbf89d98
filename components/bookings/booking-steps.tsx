import { useLocale, useTranslations } from 'next-intl';
import type { BookingStep } from '@/domain/bookings/queries';
import { dayText, timeText, whenText } from './format-time';

/** What became of a booking, the latest at the end. Clock times are the reader's own. */
export function BookingSteps({
  steps,
  timeZone,
  ownZone,
}: {
  steps: readonly BookingStep[];
  timeZone: string;
  ownZone: string;
}) {
  const t = useTranslations('bookings');
  const locale = useLocale();
  return (
    <ol className="relative grid gap-4 before:absolute before:inset-y-2 before:left-[0.3125rem] before:w-px before:bg-line">
      {steps.map(({ id, action, at, by, name, note, during }) => (
        <li key={id} className="relative pl-6 text-sm">
          <span
            aria-hidden="true"
            className="absolute top-1.5 left-0 size-[0.6875rem] rounded-full border-2 border-surface-raised bg-accent"
          />
          <p>
            {name && <span className="font-medium">{name} </span>}
            {t(`steps.${action.replace('booking.', '')}`, {
              when: during ? whenText(during, locale, timeZone) : '',
            })}
          </p>
          <p className="text-ink-muted text-xs tabular-nums">
            {t(`steps.by.${by}`)} · {dayText(at, locale, ownZone)} {timeText(at, locale, ownZone)}
          </p>
          {note && <p className="mt-1 whitespace-pre-line rounded-md bg-surface-sunken px-3 py-2">{note}</p>}
        </li>
      ))}
    </ol>
  );
}
