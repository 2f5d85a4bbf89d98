import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { BookingDetail } from '@/domain/bookings/queries';
import { timeText } from './format-time';

/** What came of booking, and what happens next; nothing once it has gone on. */
export function BookingResult({ booking, ownZone }: { booking: BookingDetail; ownZone: string }) {
  const t = useTranslations('bookings.result');
  const locale = useLocale();
  const { state, heldUntil } = booking;
  if (state !== 'confirmed' && state !== 'requested' && state !== 'held') return null;
  const time = heldUntil ? timeText(heldUntil, locale, ownZone) : '';
  return (
    <Alert tone={state === 'confirmed' ? 'success' : 'info'} title={t(state)} className="mb-6">
      {t(`${state}-text`, { time })}
    </Alert>
  );
}
