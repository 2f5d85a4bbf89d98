import { Bell } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { NoticeList } from '@/components/notifications/notice-list';
import { ReadAllButton } from '@/components/notifications/read-all-button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Pagination } from '@/components/ui/pagination';
import { countUnreadNotices, listNotices } from '@/domain/notifications/notice-queries';
import { Link } from '@/server/i18n/navigation';
import { requireSignIn } from '@/server/page-guard';
import { readAllNoticesAction, readNoticeAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') };
}

interface InboxPageProps {
  searchParams: Promise<{ show?: string; cursor?: string }>;
}

export default async function InboxPage({ searchParams }: InboxPageProps) {
  const { show, cursor } = await searchParams;
  const ctx = await requireSignIn('/inbox');
  const [t, locale] = [await getTranslations('notices'), await getLocale()];
  const unreadOnly = show === 'unread';
  const [{ items, nextCursor }, unread] = await Promise.all([
    listNotices(ctx, { locale, cursor: typeof cursor === 'string' ? cursor : undefined, unreadOnly }),
    countUnreadNotices(ctx),
  ]);
  const base = unreadOnly ? '/inbox?show=unread' : '/inbox';
  const newest = items[0];
  return (
    <ClientMessages namespaces={['notices']}>
      <PageContainer width="text" className="max-w-3xl">
        <PageHeader
          title={t('title')}
          actions={newest && unread > 0 && <ReadAllButton upTo={newest.id} action={readAllNoticesAction} />}
        />
        <LinkTabs
          label={t('title')}
          tabs={[
            { key: 'all', label: t('all'), href: '/inbox' },
            { key: 'unread', label: t('only-unread'), href: '/inbox?show=unread' },
          ]}
          current={unreadOnly ? 'unread' : 'all'}
        />
        <div className="mt-6 grid gap-4">
          {items.length === 0 ? (
            <EmptyState icon={<Bell />} title={t(unreadOnly ? 'none-unread' : 'none')}>
              {t('none-hint')}
            </EmptyState>
          ) : (
            <NoticeList notices={items} now={ctx.now} timeZone={ctx.actor.timeZone} readAction={readNoticeAction} />
          )}
          <Pagination
            label={t('title')}
            previousHref={cursor ? base : undefined}
            nextHref={nextCursor ? `${base}${unreadOnly ? '&' : '?'}cursor=${nextCursor}` : undefined}
          />
          <p className="text-ink-muted text-sm">
            {t('kept')}{' '}
            <Link href="/account/notifications" className="link">
              {t('mails.link')}
            </Link>
          </p>
        </div>
      </PageContainer>
    </ClientMessages>
  );
}
