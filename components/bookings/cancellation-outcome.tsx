import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/core/money';
import type { BookingDetail } from '@/domain/bookings/queries';

/** Why a booking was cancelled, and what of its price stays due. */
export function CancellationOutcome({ cancellation: { code, fee } }: { cancellation: BookingDetail['cancellation'] }) {
  const t = useTranslations('bookings.cancellation');
  const locale = useLocale();
  if (!code) return null;
  return (
    <div className="mt-4 border-line border-t pt-4 text-sm">
      <p>{t(`codes.${code}`)}</p>
      <p className="font-medium">
        {fee && fee.minor > 0n ? t('stays-due', { fee: formatMoney(fee, locale) }) : t('nothing-due')}
      </p>
    </div>
  );
}
