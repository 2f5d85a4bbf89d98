import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AuthPanel } from '@/components/account/auth-panel';
import { AcceptInvitationForm, JoinByInvitationForm } from '@/components/account/invitation-forms';
import { Outcome } from '@/components/account/outcome';
import { SignOutButton } from '@/components/account/sign-out-button';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/link-button';
import { plainText } from '@/core/locale-text';
import { getProfile } from '@/domain/identity/queries';
import { findInvitation, type ReceivedInvitation } from '@/domain/organisations/queries';
import { currentContext } from '@/server/actor';
import { signOutAction } from '../../actions';
import { acceptInvitationAction, joinByInvitationAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.invitation');
  return { title: t('title', { organisation: '' }), referrer: 'no-referrer' };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, tRoles, locale] = [
    await getTranslations('account.invitation'),
    await getTranslations('organisations.roles'),
    await getLocale(),
  ];
  const ctx = await currentContext();
  const invitation = await findInvitation(ctx, token);
  if (!invitation || invitation.state === 'expired') {
    return (
      <AuthPanel title={t('expired-title')}>
        <Outcome kind="expired" title={t('expired-title')}>
          <p>{t('expired-body')}</p>
        </Outcome>
      </AuthPanel>
    );
  }
  const organisation = plainText(invitation.organisation.name, locale);
  if (invitation.state === 'accepted') {
    return (
      <AuthPanel title={t('accepted-title')}>
        <Outcome
          kind="done"
          title={t('accepted-title')}
          action={
            <LinkButton variant="primary" href={`/org/${invitation.organisation.slug}`}>
              {t('open', { organisation })}
            </LinkButton>
          }
        >
          <p>{t('accepted-body')}</p>
        </Outcome>
      </AuthPanel>
    );
  }
  const lead = t('lead', { inviter: invitation.inviter, organisation, role: tRoles(invitation.role) });
  return (
    <AuthPanel title={t('title', { organisation })} lead={lead}>
      <p className="mb-5 break-words text-sm">{t('for', { email: invitation.email })}</p>
      <Answer invitation={invitation} token={token} signedInAs={await signedInAs(ctx)} />
    </AuthPanel>
  );
}

async function signedInAs(ctx: Awaited<ReturnType<typeof currentContext>>): Promise<string | null> {
  return ctx.actor.type === 'person' ? (await getProfile(ctx)).email : null;
}

/** What the reader can do with it: accept, sign in first, sign up by it, or change the account. */
async function Answer({
  invitation,
  token,
  signedInAs: email,
}: {
  invitation: ReceivedInvitation;
  token: string;
  signedInAs: string | null;
}) {
  const t = await getTranslations('account.invitation');
  if (email && email.toLowerCase() !== invitation.email.toLowerCase()) {
    return (
      <div className="grid gap-4">
        <Alert tone="warning" title={t('other-title')}>
          <p className="break-words">{t('other-body', { email: invitation.email })}</p>
        </Alert>
        <SignOutButton action={signOutAction} goTo={`/invitations/${token}`}>
          {t('sign-out')}
        </SignOutButton>
      </div>
    );
  }
  if (email) return <AcceptInvitationForm action={acceptInvitationAction} token={token} />;
  if (invitation.hasAccount) {
    const next = encodeURIComponent(`/invitations/${token}`);
    return (
      <LinkButton wide variant="primary" href={`/sign-in?next=${next}&email=${encodeURIComponent(invitation.email)}`}>
        {t('sign-in')}
      </LinkButton>
    );
  }
  return (
    <>
      <p className="mb-5 text-ink-muted text-sm">{t('sign-up-lead')}</p>
      <JoinByInvitationForm action={joinByInvitationAction} token={token} />
    </>
  );
}
