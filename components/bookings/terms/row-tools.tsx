'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';

/** Up, down and away, for the `n`th of `last` entries. Needs messages `terms`. */
export function RowTools({
  n,
  last,
  onMove,
  onRemove,
}: {
  n: number;
  last: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}) {
  const t = useTranslations('terms.form');
  return (
    <span className="flex">
      {n > 1 && <IconButton size="sm" label={t('up', { n })} icon={<ArrowUp />} onClick={() => onMove(n - 1)} />}
      {n < last && <IconButton size="sm" label={t('down', { n })} icon={<ArrowDown />} onClick={() => onMove(n + 1)} />}
      <IconButton size="sm" label={t('remove', { n })} icon={<Trash2 />} onClick={onRemove} />
    </span>
  );
}
