import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountFrame } from '@/components/account/account-frame';
import { ProfileForm } from '@/components/account/profile-form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { getProfile } from '@/domain/identity/queries';
import { Link } from '@/server/i18n/navigation';
import { requireSignIn } from '@/server/page-guard';
import { resendVerificationAction } from '../actions';
import { updateProfileAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.profile'))('title') };
}

export default async function ProfilePage() {
  const ctx = await requireSignIn('/account');
  const t = await getTranslations('account.profile');
  const profile = await getProfile(ctx);
  return (
    <AccountFrame
      current="profile"
      title={t('title')}
      lead={t('lead')}
      profile={profile}
      resendAction={resendVerificationAction}
    >
      <Card className="grid gap-6">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b pb-4 text-sm">
          <span className="text-ink-muted">{t('email')}</span>
          <span className="break-all font-medium">{profile.email}</span>
          <Badge tone={profile.emailVerified ? 'success' : 'warning'}>
            {profile.emailVerified ? t('verified') : t('unverified')}
          </Badge>
          <Link href="/account/security#email" className="link ml-auto">
            {t('change-email')}
          </Link>
        </div>
        <ProfileForm profile={profile} timeZones={Intl.supportedValuesOf('timeZone')} action={updateProfileAction} />
      </Card>
    </AccountFrame>
  );
}
