import { Bell } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';

/** The way to the inbox, with how many notices wait there. */
export function BellLink({ unread }: { unread: number }) {
  const t = useTranslations('notices');
  const label = t('bell', { count: unread });
  return (
    <Link
      href="/inbox"
      prefetch={false}
      aria-label={label}
      title={label}
      className="relative inline-grid size-10 place-items-center rounded-md text-ink-muted transition-colors hover:bg-surface-hover hover:text-ink"
    >
      <Bell aria-hidden="true" className="size-[1.125rem]" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0.5 left-1/2 min-w-4 whitespace-nowrap rounded-full bg-accent px-1 text-center font-medium text-2xs text-accent-ink tabular-nums leading-4"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
