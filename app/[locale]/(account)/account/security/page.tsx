import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { AccountFrame } from '@/components/account/account-frame';
import { ChangeEmailForm, ChangePasswordForm } from '@/components/account/security-forms';
import { SessionList } from '@/components/account/session-list';
import { ConfirmAction } from '@/components/form/confirm-action';
import { Card, CardHeader } from '@/components/ui/card';
import { getProfile, listSessions } from '@/domain/identity/queries';
import { requireSignIn } from '@/server/page-guard';
import { resendVerificationAction } from '../../actions';
import { changeEmailAction, changePasswordAction, revokeOtherSessionsAction, revokeSessionAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.security'))('title') };
}

export default async function SecurityPage() {
  const ctx = await requireSignIn('/account/security');
  const [t, format] = [await getTranslations('account.security'), await getFormatter()];
  const [profile, sessions] = await Promise.all([getProfile(ctx), listSessions(ctx)]);
  const { timeZone } = profile;
  return (
    <AccountFrame current="security" title={t('title')} profile={profile} resendAction={resendVerificationAction}>
      <Card>
        <CardHeader
          title={t('sessions-title')}
          description={t('sessions-lead')}
          action={
            sessions.length > 1 && (
              <ConfirmAction
                trigger={{ children: t('revoke-others'), size: 'sm', variant: 'danger-ghost' }}
                title={t('revoke-others-title')}
                description={t('revoke-others-body')}
                confirmLabel={t('revoke-others')}
                action={revokeOtherSessionsAction}
                input={{}}
                done={t('others-revoked')}
              />
            )
          }
        />
        <SessionList sessions={sessions} timeZone={timeZone} now={ctx.now} action={revokeSessionAction} />
      </Card>
      <Card>
        <CardHeader
          title={t('password-title')}
          description={
            profile.passwordChangedAt
              ? t('password-changed', {
                  date: format.dateTime(profile.passwordChangedAt, { dateStyle: 'long', timeZone }),
                })
              : t('password-never')
          }
        />
        <ChangePasswordForm action={changePasswordAction} />
      </Card>
      <Card id="email" className="scroll-mt-20">
        <CardHeader title={t('email-title')} description={t('email-now', { email: profile.email })} />
        <ChangeEmailForm action={changeEmailAction} />
      </Card>
    </AccountFrame>
  );
}
