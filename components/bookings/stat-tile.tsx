import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { Link } from '@/server/i18n/navigation';

/** One figure of the day, with a way to what is behind it. */
export function StatTile({
  label,
  value,
  href,
  tone = 'plain',
}: {
  label: string;
  value: ReactNode;
  href: string;
  tone?: 'plain' | 'urgent';
}) {
  return (
    <Link
      href={href}
      className="graduated grid gap-1 rounded-lg border border-line bg-surface-raised px-4 pt-3 pb-4 shadow-card transition-[box-shadow,border-color] hover:border-line-strong hover:shadow-lift"
    >
      <span className="text-ink-muted text-xs">{label}</span>
      <span className={cn('font-semibold text-xl tabular-nums', tone === 'urgent' && 'text-warning')}>{value}</span>
    </Link>
  );
}
