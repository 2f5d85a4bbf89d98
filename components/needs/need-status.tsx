import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { NeedStatus } from '@/domain/needs/rules';

const TONES: Record<NeedStatus, BadgeTone> = {
  draft: 'neutral',
  published: 'success',
  closed: 'info',
  withdrawn: 'neutral',
};

export function NeedStatusBadge({ status }: { status: NeedStatus }) {
  const t = useTranslations('needs.status');
  return (
    <Badge tone={TONES[status]} dot>
      {t(status)}
    </Badge>
  );
}
