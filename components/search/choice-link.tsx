import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { Link } from '@/server/i18n/navigation';

const ROUND = 'rounded-full px-3.5 pointer-coarse:min-h-10 pointer-coarse:px-4';

/** One of several ways to search on, as a tap; the address that is on says so. */
export function ChoiceLink({
  href,
  isOn,
  className = ROUND,
  children,
}: {
  href: string;
  isOn: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      aria-current={isOn || undefined}
      className={cn(
        'inline-flex min-h-8 items-center justify-center whitespace-nowrap border border-line text-sm tabular-nums hover:border-accent aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent',
        className,
      )}
    >
      {children}
    </Link>
  );
}
