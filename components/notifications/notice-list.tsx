import { Building2, CalendarDays, Handshake, type LucideIcon, Search } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import type { ServerAction } from '@/core/action-result';
import type { NoticeView } from '@/domain/notifications/notice-queries';
import type { NoticeTopic } from '@/domain/notifications/rules';
import { NoticeLink } from './notice-link';

const ICONS: Record<NoticeTopic, LucideIcon> = {
  bookings: CalendarDays,
  organisations: Building2,
  searches: Search,
  needs: Handshake,
};

/** Notices, the newest first; unread ones stand out by weight, a mark, and a word for screen readers. */
export function NoticeList({
  notices,
  now,
  timeZone,
  readAction,
}: {
  notices: readonly NoticeView[];
  now: Date;
  timeZone: string;
  readAction: ServerAction<{ read: number }>;
}) {
  const t = useTranslations('notices');
  const format = useFormatter();
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface-raised">
      {notices.map(({ id, topic, text, path, at, read }) => {
        const Icon = ICONS[topic];
        return (
          <li key={id} className="relative flex items-start gap-3 px-4 py-3.5 hover:bg-surface-hover sm:px-5">
            <span
              className={cn(
                'mt-0.5 grid size-8 shrink-0 place-items-center rounded-full',
                read ? 'bg-surface-sunken text-ink-muted' : 'bg-accent-soft text-accent',
              )}
            >
              <Icon aria-hidden="true" className="size-4" />
            </span>
            <div className="min-w-0 flex-1">
              <NoticeLink
                noticeId={id}
                href={path}
                read={read}
                action={readAction}
                className={cn('stretched block break-words text-sm outline-none', !read && 'font-medium')}
              >
                {!read && <span className="sr-only">{t('unread')} </span>}
                {text}
              </NoticeLink>
              <p className="mt-0.5 text-ink-muted text-xs">
                {t(`topics.${topic}.label`)}
                {' · '}
                <time
                  dateTime={at.toISOString()}
                  title={format.dateTime(at, { dateStyle: 'full', timeStyle: 'short', timeZone })}
                >
                  {format.relativeTime(at, now)}
                </time>
              </p>
            </div>
            {!read && <span aria-hidden="true" className="mt-2 size-2 shrink-0 rounded-full bg-accent" />}
          </li>
        );
      })}
    </ul>
  );
}
