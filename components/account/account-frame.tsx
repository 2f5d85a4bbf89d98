import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { LinkTabs } from '@/components/ui/link-tabs';
import type { ServerAction } from '@/core/action-result';
import type { ProfileView } from '@/domain/identity/queries';
import { VerifyBanner } from './verify-banner';

const TABS = [
  { key: 'profile', href: '/account' },
  { key: 'security', href: '/account/security' },
  { key: 'calendars', href: '/account/calendars' },
  { key: 'organisations', href: '/account/organisations' },
  { key: 'searches', href: '/account/searches' },
  { key: 'notifications', href: '/account/notifications' },
  { key: 'tokens', href: '/account/tokens' },
] as const;

/** The pages of one's own account: title, the way between them, and a word while the address is unverified. */
export async function AccountFrame({
  current,
  title,
  lead,
  profile,
  resendAction,
  actions,
  children,
}: {
  current: (typeof TABS)[number]['key'];
  title: ReactNode;
  lead?: ReactNode;
  profile: ProfileView;
  resendAction: ServerAction<unknown>;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = await getTranslations('account.tabs');
  const tabs = TABS.map(({ key, href }) => ({ key, href, label: t(key) }));
  return (
    <PageContainer width="text">
      <PageHeader title={title} description={lead} actions={actions} className="mb-4" />
      <LinkTabs label={t('label')} tabs={tabs} current={current} />
      <div className="mt-6 grid gap-6">
        {!profile.emailVerified && <VerifyBanner email={profile.email} action={resendAction} />}
        {children}
      </div>
    </PageContainer>
  );
}
