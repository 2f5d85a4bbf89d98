import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { InvitationList } from '@/components/organisations/invitation-list';
import { InviteForm } from '@/components/organisations/invite-form';
import { MemberTable } from '@/components/organisations/member-table';
import { Card, CardHeader } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { ORGANISATION_ROLES } from '@/core/actor';
import { plainText } from '@/core/locale-text';
import { getOrganisationSettings, listInvitations, listMembers } from '@/domain/organisations/queries';
import { rolesWithinReach } from '@/domain/organisations/rules';
import { requireOrganisation } from '@/server/page-guard';
import { leaveOrganisationAction } from '../../../(account)/account/actions';
import { changeMemberRoleAction, inviteMemberAction, removeMemberAction, revokeInvitationAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') };
}

export default async function PeoplePage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const ctx = await requireOrganisation(org, `/org/${org}/people`);
  const [t, tOrganisations] = [await getTranslations('people'), await getTranslations('organisations')];
  const { organisationId, role } = ctx.membership;
  const [organisation, members, invitations] = await Promise.all([
    getOrganisationSettings(ctx, organisationId),
    listMembers(ctx, organisationId),
    listInvitations(ctx, organisationId),
  ]);
  const roles = rolesWithinReach(role).map((each) => ({ value: each, label: tOrganisations(`roles.${each}`) }));
  const { timeZone } = ctx.actor;
  return (
    <div className="grid max-w-5xl gap-6">
      <PageHeader title={t('title')} description={t('lead')} className="mb-0" />
      {roles.length > 0 && (
        <Card>
          <CardHeader title={t('invite-title')} description={members.length === 1 ? t('alone-body') : undefined} />
          <InviteForm organisationId={organisationId} roles={roles} action={inviteMemberAction} />
        </Card>
      )}
      {invitations.length > 0 && (
        <Card>
          <CardHeader title={t('invitations')} />
          <InvitationList invitations={invitations} timeZone={timeZone} revokeAction={revokeInvitationAction} />
        </Card>
      )}
      <MemberTable
        organisationId={organisationId}
        organisationName={plainText(organisation.name, await getLocale())}
        members={members}
        ownRole={role}
        timeZone={timeZone}
        changeRoleAction={changeMemberRoleAction}
        removeAction={removeMemberAction}
        leaveAction={leaveOrganisationAction}
      />
      <details className="rounded-lg border border-line bg-surface-raised px-5 py-3 text-sm">
        <summary className="cursor-pointer font-medium">{t('roles-help')}</summary>
        <DescriptionList
          className="mt-2"
          items={ORGANISATION_ROLES.map((each) => ({
            term: tOrganisations(`roles.${each}`),
            detail: tOrganisations(`role-hints.${each}`),
          }))}
        />
      </details>
    </div>
  );
}
