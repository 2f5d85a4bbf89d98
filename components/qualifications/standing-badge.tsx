import { useLocale, useTranslations } from 'next-intl';
import { dayText } from '@/components/bookings/format-time';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { QualificationStanding } from '@/domain/qualifications/rules';

const TONES: Record<QualificationStanding, BadgeTone> = {
  valid: 'success',
  waiting: 'info',
  expired: 'warning',
  disused: 'warning',
  missing: 'neutral',
};

/** How somebody stands towards a qualification, and until when. */
export function StandingBadge({
  standing,
  until,
  ownZone,
}: {
  standing: QualificationStanding;
  until: Date | null;
  ownZone: string;
}) {
  const t = useTranslations('qualifications');
  const locale = useLocale();
  return (
    <Badge tone={TONES[standing]} dot>
      {t(`standing.${standing}`)}
      {until && standing === 'valid' && ` · ${t('until', { day: dayText(until, locale, ownZone, true) })}`}
    </Badge>
  );
}
