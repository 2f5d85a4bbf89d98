import { getFormatter, getTranslations } from 'next-intl/server';
import { ConfirmAction } from '@/components/form/confirm-action';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { type Column, Table } from '@/components/ui/table';
import type { ServerAction } from '@/core/action-result';
import type { OrganisationRole } from '@/core/actor';
import type { MemberView } from '@/domain/organisations/queries';
import { rolesWithinReach } from '@/domain/organisations/rules';
import { RolePicker } from './role-picker';

export async function MemberTable({
  organisationId,
  members,
  ownRole,
  timeZone,
  organisationName,
  changeRoleAction,
  removeAction,
  leaveAction,
}: {
  organisationId: string;
  organisationName: string;
  members: readonly MemberView[];
  /** The reader's role: it decides whom they may touch. */
  ownRole: OrganisationRole;
  timeZone: string;
  changeRoleAction: ServerAction<unknown>;
  removeAction: ServerAction<unknown>;
  leaveAction: ServerAction<unknown>;
}) {
  const [t, tRoles, format] = [
    await getTranslations('people'),
    await getTranslations('organisations.roles'),
    await getFormatter(),
  ];
  const reach = rolesWithinReach(ownRole);
  const roles = reach.map((role) => ({ value: role, label: tRoles(role) }));
  const columns: Column<MemberView>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      cell: (member) => (
        <span className="flex items-center gap-3">
          <Avatar name={member.name} />
          <span className="min-w-0">
            <span className="flex flex-wrap items-center gap-2">
              {member.name}
              {member.self && <Badge tone="accent">{t('self')}</Badge>}
              {member.disabled && <Badge tone="danger">{t('disabled')}</Badge>}
            </span>
            <span className="block break-all font-normal text-ink-muted text-xs">{member.email}</span>
          </span>
        </span>
      ),
    },
    {
      key: 'role',
      header: t('role'),
      cell: (member) =>
        reach.includes(member.role) ? (
          <RolePicker
            organisationId={organisationId}
            userId={member.userId}
            name={member.name}
            role={member.role}
            roles={roles}
            action={changeRoleAction}
          />
        ) : (
          tRoles(member.role)
        ),
    },
    {
      key: 'since',
      header: t('since'),
      cell: (member) => format.dateTime(member.since, { dateStyle: 'medium', timeZone }),
    },
  ];
  if (reach.length > 0) {
    columns.push({
      key: 'remove',
      header: t('remove'),
      actions: true,
      cell: (member) =>
        member.self ? (
          <ConfirmAction
            trigger={{ children: t('leave'), size: 'sm', variant: 'danger-ghost' }}
            title={t('leave-title', { name: organisationName })}
            description={t('leave-body')}
            confirmLabel={t('leave')}
            action={leaveAction}
            input={{ organisationId }}
            done={t('left')}
            goTo="/account/organisations"
          />
        ) : reach.includes(member.role) ? (
          <ConfirmAction
            trigger={{ children: t('remove'), size: 'sm', variant: 'danger-ghost' }}
            title={t('remove-title', { name: member.name })}
            description={t('remove-body', { name: member.name })}
            confirmLabel={t('remove')}
            action={removeAction}
            input={{ organisationId, userId: member.userId }}
            done={t('removed')}
          />
        ) : null,
    });
  }
  return <Table caption={t('members')} columns={columns} rows={members} rowKey={(member) => member.userId} />;
}
