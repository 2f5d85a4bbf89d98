import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ConfirmAction } from '@/components/form/confirm-action';
import { PageHeader } from '@/components/layout/page-header';
import { LogoForm } from '@/components/organisations/logo-form';
import { OrganisationFacts } from '@/components/organisations/organisation-facts';
import { SettingsForm } from '@/components/organisations/settings-form';
import { StatusBadge } from '@/components/organisations/status-badge';
import { StatusCard } from '@/components/organisations/status-card';
import { Alert } from '@/components/ui/alert';
import { Card, CardHeader } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { plainText } from '@/core/locale-text';
import { getOrganisationSettings, listMembers } from '@/domain/organisations/queries';
import { regionPath } from '@/domain/organisations/regions';
import { IMAGE_ACCEPT } from '@/server/images';
import { requireOrganisation } from '@/server/page-guard';
import { regionOptions } from '@/server/region-options';
import { leaveOrganisationAction } from '../../../(account)/account/actions';
import {
  removeLogoAction,
  setLogoAction,
  submitOrganisationAction,
  updateOrganisationAction,
  withdrawOrganisationAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations.settings'))('title') };
}

export default async function SettingsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const ctx = await requireOrganisation(org, `/org/${org}/settings`);
  const [t, tMine, tRules, locale] = [
    await getTranslations('organisations.settings'),
    await getTranslations('organisations.mine'),
    await getTranslations('rules.organisation'),
    await getLocale(),
  ];
  const { organisationId } = ctx.membership;
  const organisation = await getOrganisationSettings(ctx, organisationId);
  const name = plainText(organisation.name, locale);
  const alone = (await listMembers(ctx, organisationId)).length === 1;
  return (
    <div className="grid max-w-text gap-6">
      <PageHeader
        title={t('title')}
        badge={<StatusBadge status={organisation.status} />}
        className="mb-0"
        actions={
          organisation.status === 'verified' && (
            <LinkButton href={`/organisations/${organisation.slug}`}>{t('public-page')}</LinkButton>
          )
        }
      />
      <StatusCard
        organisation={organisation}
        timeZone={ctx.actor.timeZone}
        submitAction={submitOrganisationAction}
        withdrawAction={withdrawOrganisationAction}
      />
      {organisation.mayManage && (
        <Card>
          <CardHeader
            title={tRules('title')}
            description={tRules('description')}
            action={<LinkButton href={`/org/${org}/settings/rules`}>{tRules('title')}</LinkButton>}
          />
        </Card>
      )}
      {organisation.mayManage ? (
        <>
          <Card>
            <CardHeader title={t('logo-title')} />
            <LogoForm
              organisationId={organisationId}
              name={name}
              logoFileId={organisation.logoFileId}
              accept={IMAGE_ACCEPT}
              action={setLogoAction}
              removeAction={removeLogoAction}
            />
          </Card>
          <Card className="p-5 sm:p-8">
            <SettingsForm
              key={organisation.status}
              organisation={organisation}
              regions={await regionOptions(ctx, locale)}
              action={updateOrganisationAction}
            />
          </Card>
        </>
      ) : (
        <Card>
          <CardHeader title={t('details')} />
          <Alert className="mb-3">{t('read-only')}</Alert>
          <OrganisationFacts organisation={organisation} region={await regionPath(ctx.db, organisation.regionCode)} />
        </Card>
      )}
      {!alone && (
        <Card>
          <CardHeader title={t('leave-title')} description={tMine('leave-body')} />
          <ConfirmAction
            trigger={{ children: tMine('leave'), variant: 'danger-ghost' }}
            title={tMine('leave-title', { name })}
            description={tMine('leave-body')}
            confirmLabel={tMine('leave')}
            action={leaveOrganisationAction}
            input={{ organisationId }}
            done={tMine('left')}
            goTo="/account/organisations"
          />
        </Card>
      )}
    </div>
  );
}
