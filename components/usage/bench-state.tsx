import { useLocale, useTranslations } from 'next-intl';
import { dayText, endTimeText, timeText } from '@/components/bookings/format-time';
import { cn } from '@/components/ui/class-names';
import type { BenchBooking, BenchView } from '@/domain/usage/bench-query';

/** What stands before the reader: free, in use, or shut; and until when. */
export function BenchState({ bench }: { bench: BenchView }) {
  const t = useTranslations('usage.bench');
  const locale = useLocale();
  const { timeZone } = bench.listing;
  const at = (instant: Date) => endTimeText(instant, locale, timeZone);
  const [next] = bench.next;
  const tone = bench.shut ? 'shut' : bench.now ? 'taken' : 'free';
  return (
    <div
      className={cn(
        'rounded-lg px-5 py-4',
        tone === 'free' && 'bg-success-soft',
        tone === 'taken' && 'bg-info-soft',
        tone === 'shut' && 'bg-danger-soft',
      )}
    >
      <p className="font-semibold text-xl">{t(`state.${tone}`)}</p>
      <p className="mt-0.5 text-sm">
        {tone === 'taken' && bench.now && (
          <>
            {whoText(bench.now, t('you'), t('somebody'))} · {t('until', { time: at(bench.now.during.end) })}
          </>
        )}
        {tone === 'free' && (next ? t('free-until', { time: at(next.during.start) }) : t('free-today'))}
        {tone === 'shut' && t('shut-text')}
      </p>
    </div>
  );
}

/** Who comes next, today and tomorrow. */
export function BenchNext({ bench }: { bench: BenchView }) {
  const t = useTranslations('usage.bench');
  const locale = useLocale();
  const { timeZone } = bench.listing;
  return (
    <section aria-labelledby="next">
      <h2 id="next" className="mb-2 text-lg">
        {t('next')}
      </h2>
      {bench.next.length === 0 ? (
        <p className="text-ink-muted text-sm">{t('nobody-next')}</p>
      ) : (
        <ol className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
          {bench.next.map((booking) => (
            <li key={booking.id} className="flex items-baseline justify-between gap-4 px-4 py-3 text-sm">
              <span className="tabular-nums">
                {timeText(booking.during.start, locale, timeZone)}–{endTimeText(booking.during.end, locale, timeZone)}
                <span className="text-ink-muted"> {dayText(booking.during.start, locale, timeZone)}</span>
              </span>
              <span className={cn('min-w-0 truncate', booking.mine ? 'font-medium' : 'text-ink-muted')}>
                {whoText(booking, t('you'), t('somebody'))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function whoText({ mine, person }: BenchBooking, you: string, somebody: string): string {
  return mine ? you : (person ?? somebody);
}
