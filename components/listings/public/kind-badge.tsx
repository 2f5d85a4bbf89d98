import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';

const TONES: Record<string, BadgeTone> = {
  instrument: 'instrument',
  space: 'space',
  patent: 'patent',
  service: 'service',
};

/** The class of a listing in the colour of its kind. */
export function KindBadge({ kind, category }: { kind: string; category: string | null }) {
  const t = useTranslations('kinds');
  const label = category && t.has(`${kind}.categories.${category}`) ? `${kind}.categories.${category}` : `${kind}.name`;
  return <Badge tone={TONES[kind] ?? 'neutral'}>{t(label)}</Badge>;
}
