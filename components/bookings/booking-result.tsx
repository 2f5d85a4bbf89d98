import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { BookingDetail } from '@/domain/bookings/queries';

/** What came of booking, and what happens next; nothing once it has gone on. */
export function BookingResult({ booking: { state } }: { booking: BookingDetail }) {
  const t = useTranslations('bookings.result');
  if (state !== 'confirmed' && state !== 'requested') return null;
  return (
    <Alert tone={state === 'confirmed' ? 'success' : 'info'} title={t(state)} className="mb-6">
      {t(`${state}-text`)}
    </Alert>
  );
}
