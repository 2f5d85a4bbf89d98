import { useLocale, useTranslations } from 'next-intl';
import type { Period } from '@/core/period';
import { BrowserTime } from './browser-time';
import { sameClock, whenText, zoneText } from './format-time';

/** A time where it happens; and on the reader's own clock when that shows another. */
export function When({
  during,
  timeZone,
  ownZone,
  year,
}: {
  during: Period;
  timeZone: string;
  /** The reader's zone. */
  ownZone?: string;
  year?: boolean;
}) {
  const t = useTranslations('bookings.when');
  const locale = useLocale();
  const differs = ownZone !== undefined && !sameClock(during, timeZone, ownZone);
  return (
    <span className="inline-grid">
      <span className="tabular-nums">
        <time dateTime={during.start.toISOString()}>{whenText(during, locale, timeZone, year)}</time>
        {differs && <span className="text-ink-muted text-xs"> {zoneText(during.start, locale, timeZone)}</span>}
      </span>
      {differs && (
        <span className="text-ink-muted text-xs tabular-nums">
          {t('own', {
            when: whenText(during, locale, ownZone, year),
            zone: zoneText(during.start, locale, ownZone),
          })}
        </span>
      )}
      <BrowserTime
        start={during.start.getTime()}
        end={during.end.getTime()}
        told={ownZone ? [timeZone, ownZone] : [timeZone]}
        locale={locale}
        sentence={t('own', { when: '{when}', zone: '{zone}' })}
        year={year}
      />
    </span>
  );
}
