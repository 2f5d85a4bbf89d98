import { useFormatter, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Meter } from '@/components/ui/meter';

/** How often the first opened result stood at each rank. */
export function RankBars({ ranks }: { ranks: readonly { rank: number; share: number }[] }) {
  const t = useTranslations('console');
  const format = useFormatter();
  if (ranks.every(({ share }) => share === 0)) return <EmptyState title={t('ranks-empty')} level="h3" />;
  const most = Math.max(...ranks.map(({ share }) => share), 0.01);
  return (
    <ul className="grid max-w-xl gap-2">
      {ranks.map(({ rank, share }) => (
        <li key={rank}>
          <Meter
            label={t('rank', { rank })}
            value={share}
            max={most}
            valueText={format.number(share, { style: 'percent', maximumFractionDigits: 1 })}
          />
        </li>
      ))}
    </ul>
  );
}
