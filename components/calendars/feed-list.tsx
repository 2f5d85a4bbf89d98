import { CalendarDays } from 'lucide-react';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { ConfirmAction } from '@/components/form/confirm-action';
import { EmptyState } from '@/components/ui/empty-state';
import type { ServerAction } from '@/core/action-result';
import { plainText } from '@/core/locale-text';
import type { FeedSecret } from '@/domain/calendars/feed-address';
import type { FeedView } from '@/domain/calendars/feed-queries';
import { FeedRotate } from './feed-rotate';

export async function FeedList({
  feeds,
  site,
  timeZone,
  now,
  rotateAction,
  revokeAction,
}: {
  feeds: readonly FeedView[];
  site: string;
  timeZone: string;
  now: Date;
  rotateAction: ServerAction<FeedSecret>;
  revokeAction: ServerAction<unknown>;
}) {
  const [t, format, locale] = [await getTranslations('calendars.feeds'), await getFormatter(), await getLocale()];
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeZone });
  if (feeds.length === 0) {
    return (
      <EmptyState icon={<CalendarDays />} title={t('empty-title')} level="h3">
        {t('empty-body')}
      </EmptyState>
    );
  }
  return (
    <ul aria-label={t('list')} className="divide-y divide-line">
      {feeds.map((feed) => {
        const name = plainText(feed.name, locale);
        return (
          <li key={feed.id} className="flex flex-wrap items-center gap-x-2 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-60">
              <p className="break-words font-medium text-sm">
                {feed.scope === 'person' && t('mine')}
                {feed.scope === 'organisation' && t('of-desk', { name })}
                {feed.scope === 'listing' && t('of-listing', { name })}
                <span className="ml-2 font-mono font-normal text-ink-muted text-xs">
                  {t('ending', { lastFour: feed.lastFour })}
                </span>
              </p>
              <p className="text-ink-muted text-xs">
                {feed.rotatedAt
                  ? t('rotated-at', { date: day(feed.rotatedAt) })
                  : t('created-at', { date: day(feed.createdAt) })}
                {' · '}
                {feed.lastUsedAt
                  ? t('last-used', { when: format.relativeTime(feed.lastUsedAt, now) })
                  : t('never-used')}
              </p>
            </div>
            <FeedRotate feedId={feed.id} site={site} action={rotateAction} />
            <ConfirmAction
              trigger={{ children: t('revoke'), size: 'sm', variant: 'danger-ghost' }}
              title={t('revoke-title')}
              description={t('revoke-body')}
              confirmLabel={t('revoke')}
              action={revokeAction}
              input={{ feedId: feed.id }}
              done={t('revoked')}
            />
          </li>
        );
      })}
    </ul>
  );
}
