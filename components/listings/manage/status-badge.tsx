import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { ListingStatus } from '@/domain/listings/rules';

const TONES: Record<ListingStatus, BadgeTone> = {
  draft: 'neutral',
  published: 'success',
  paused: 'warning',
  archived: 'neutral',
};

export function StatusBadge({ status }: { status: ListingStatus }) {
  const t = useTranslations('listings.status');
  return (
    <Badge tone={TONES[status]} dot>
      {t(status)}
    </Badge>
  );
}
