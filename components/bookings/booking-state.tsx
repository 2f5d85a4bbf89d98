import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { BookingState } from '@/domain/bookings/rules';

export const STATE_TONES: Record<BookingState, BadgeTone> = {
  held: 'info',
  requested: 'warning',
  confirmed: 'success',
  'in-use': 'accent',
  completed: 'neutral',
  settled: 'neutral',
  declined: 'danger',
  expired: 'neutral',
  cancelled: 'neutral',
  'no-show': 'danger',
  disputed: 'warning',
};

export function BookingStateBadge({ state }: { state: BookingState }) {
  const t = useTranslations('bookings.states');
  return (
    <Badge tone={STATE_TONES[state]} dot>
      {t(state)}
    </Badge>
  );
}
