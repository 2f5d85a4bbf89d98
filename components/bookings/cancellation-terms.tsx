import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/core/money';
import type { CancellationStep } from '@/domain/bookings/rules/terms';
import { dayText, timeText } from './format-time';

/** What cancelling costs until when, in sentences. Times are the listing's. */
export function CancellationTerms({ steps, timeZone }: { steps: readonly CancellationStep[]; timeZone: string }) {
  const t = useTranslations('bookings.cancellation');
  const locale = useLocale();
  const [first] = steps;
  if (!first) return null;
  const until = (at: Date) => `${dayText(at, locale, timeZone)} ${timeText(at, locale, timeZone)}`;
  return (
    <section className="grid gap-1 text-sm">
      <h3 className="font-semibold">{t('title')}</h3>
      {steps.length === 1 && first.percent === 0 ? (
        <p className="text-ink-muted">{t('always-free')}</p>
      ) : (
        <ul className="list-disc pl-5 text-ink-muted">
          {steps.map(({ until: at, percent, fee }) => (
            <li key={at.toISOString()}>
              {percent === 0
                ? t('free-until', { until: until(at) })
                : t('fee-until', { until: until(at), percent, fee: formatMoney(fee, locale) })}
            </li>
          ))}
        </ul>
      )}
      <p className="text-ink-muted">{t('provider')}</p>
    </section>
  );
}
