import { BellPlus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountFrame } from '@/components/account/account-frame';
import { ClientMessages } from '@/components/layout/client-messages';
import { SavedSearchList } from '@/components/saved-searches/saved-search-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { getProfile } from '@/domain/identity/queries';
import { listSavedSearches } from '@/domain/saved-searches/queries';
import { requireSignIn } from '@/server/page-guard';
import { resendVerificationAction } from '../../actions';
import { changeSavedSearchAction, removeSavedSearchAction } from './actions';
import { describeSearches } from './describe-searches';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('saved'))('title') };
}

export default async function SavedSearchesPage() {
  const ctx = await requireSignIn('/account/searches');
  const t = await getTranslations('saved');
  const [profile, searches] = await Promise.all([getProfile(ctx), listSavedSearches(ctx)]);
  return (
    <AccountFrame
      current="searches"
      title={t('title')}
      lead={t('lead')}
      profile={profile}
      resendAction={resendVerificationAction}
    >
      {searches.length === 0 ? (
        <EmptyState
          icon={<BellPlus />}
          title={t('none')}
          action={
            <LinkButton variant="primary" href="/search">
              {t('to-search')}
            </LinkButton>
          }
        >
          {t('none-hint')}
        </EmptyState>
      ) : (
        <ClientMessages namespaces={['saved']}>
          <SavedSearchList
            searches={searches}
            now={ctx.now}
            says={await describeSearches(searches)}
            changeAction={changeSavedSearchAction}
            removeAction={removeSavedSearchAction}
          />
        </ClientMessages>
      )}
    </AccountFrame>
  );
}
