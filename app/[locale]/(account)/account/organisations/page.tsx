import { Building2, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountFrame } from '@/components/account/account-frame';
import { StatusBadge } from '@/components/organisations/status-badge';
import { Avatar } from '@/components/ui/avatar';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { plainText } from '@/core/locale-text';
import { getProfile } from '@/domain/identity/queries';
import { listMyOrganisations } from '@/domain/organisations/queries';
import { Link } from '@/server/i18n/navigation';
import { requireSignIn } from '@/server/page-guard';
import { resendVerificationAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations.mine'))('title') };
}

export default async function MyOrganisationsPage() {
  const ctx = await requireSignIn('/account/organisations');
  const [t, tKinds, tRoles, locale] = [
    await getTranslations('organisations.mine'),
    await getTranslations('organisations.kinds'),
    await getTranslations('organisations.roles'),
    await getLocale(),
  ];
  const [profile, mine] = await Promise.all([getProfile(ctx), listMyOrganisations(ctx)]);
  const create = (
    <LinkButton href="/organisations/new" variant="primary" icon={<Plus />}>
      {t('create')}
    </LinkButton>
  );
  return (
    <AccountFrame
      current="organisations"
      title={t('title')}
      lead={t('lead')}
      profile={profile}
      resendAction={resendVerificationAction}
      actions={mine.length > 0 && create}
    >
      {mine.length === 0 && (
        <EmptyState icon={<Building2 />} title={t('empty-title')} action={create}>
          {t('empty-body')}
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {mine.map((organisation) => {
          const name = plainText(organisation.name, locale);
          return (
            <li key={organisation.id}>
              <Card interactive className="flex items-center gap-4">
                <Avatar
                  name={name}
                  src={organisation.logoFileId && `/files/${organisation.logoFileId}`}
                  shape="square"
                  size="lg"
                />
                <div className="min-w-0 flex-1">
                  <h2 className="break-words text-base">
                    <Link href={`/org/${organisation.slug}`} className="stretched">
                      {name}
                    </Link>
                  </h2>
                  <p className="text-ink-muted text-sm">
                    {tKinds(organisation.kind)} · {t('role', { role: tRoles(organisation.role) })}
                  </p>
                </div>
                <StatusBadge status={organisation.status} />
              </Card>
            </li>
          );
        })}
      </ul>
    </AccountFrame>
  );
}
