import { useTranslations } from 'next-intl';
import { type CancellationTier, sortTiers } from '@/domain/bookings/rules/terms';

/** What cancelling costs, told by how long before the start: for several times at once. */
export function CancellationTiers({ tiers }: { tiers: readonly CancellationTier[] }) {
  const t = useTranslations('bookings.cancellation');
  const sorted = sortTiers(tiers);
  return (
    <section className="grid gap-1 text-sm">
      <h3 className="font-semibold">{t('title')}</h3>
      {sorted.length === 0 ? (
        <p className="text-ink-muted">{t('always-free')}</p>
      ) : (
        <ul className="list-disc pl-5 text-ink-muted">
          {sorted.map(({ hoursBefore, percent }) => (
            <li key={hoursBefore}>{t(percent === 0 ? 'tier-free' : 'tier', { hours: hoursBefore, percent })}</li>
          ))}
          {(sorted.at(-1)?.hoursBefore ?? 0) > 0 && <li>{t('tier-last')}</li>}
        </ul>
      )}
      <p className="text-ink-muted">{t('provider')}</p>
    </section>
  );
}
