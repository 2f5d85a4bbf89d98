import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { OverrideView } from '@/domain/bookings/override';

/** Rules that were set aside for a booking, for both sides to see. */
export function OverrideNotes({ overrides }: { overrides: readonly OverrideView[] }) {
  const t = useTranslations('rules.override');
  if (overrides.length === 0) return null;
  return (
    <Alert title={t('label')} className="mb-5">
      {overrides.map(({ at, by, reason }) => (
        <p key={at.toISOString()}>{t('shown', { name: by, reason })}</p>
      ))}
    </Alert>
  );
}
