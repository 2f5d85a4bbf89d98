import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthPanel } from '@/components/account/auth-panel';
import { Outcome } from '@/components/account/outcome';
import { ClientMessages } from '@/components/layout/client-messages';
import { UnsubscribeForm } from '@/components/saved-searches/unsubscribe-form';
import { LinkButton } from '@/components/ui/link-button';
import { findByUnsubscribeToken } from '@/domain/saved-searches/queries';
import { database } from '@/server/database';
import { unsubscribeAction } from '../account/searches/actions';

export async function generateMetadata(): Promise<Metadata> {
  // The address holds a secret: it is not to be sent on as a referrer.
  const title = (await getTranslations('saved.unsubscribe'))('title');
  return { title, referrer: 'no-referrer', robots: { index: false } };
}

interface PageProps {
  searchParams: Promise<Record<string, string | string[]>>;
}

/** Ends the mails of a saved search for whoever has the link; nobody needs to sign in. */
export default async function UnsubscribePage({ searchParams }: PageProps) {
  const { token } = await searchParams;
  const t = await getTranslations('saved.unsubscribe');
  const found = typeof token === 'string' ? await findByUnsubscribeToken(database(), token) : null;
  return (
    <AuthPanel title={t('title')}>
      {found && typeof token === 'string' && found.alerts !== 'never' ? (
        <ClientMessages namespaces={['saved']}>
          <UnsubscribeForm token={token} name={found.name} action={unsubscribeAction} />
        </ClientMessages>
      ) : (
        <Outcome
          kind={found ? 'done' : 'expired'}
          title={found ? t('done-title') : t('unknown-title')}
          action={<LinkButton href="/account/searches">{t('manage')}</LinkButton>}
        >
          <p className="break-words">{found ? t('done-body', { name: found.name }) : t('unknown-body')}</p>
        </Outcome>
      )}
    </AuthPanel>
  );
}
