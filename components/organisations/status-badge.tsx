import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { OrganisationStatus } from '@/core/actor';

const TONES: Record<OrganisationStatus, BadgeTone> = {
  draft: 'neutral',
  submitted: 'info',
  verified: 'success',
  declined: 'warning',
  suspended: 'danger',
};

export function StatusBadge({ status }: { status: OrganisationStatus }) {
  const t = useTranslations('organisations.statuses');
  return (
    <Badge tone={TONES[status]} dot>
      {t(status)}
    </Badge>
  );
}
