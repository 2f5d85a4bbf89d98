import { getFormatter, getTranslations } from 'next-intl/server';
import { ConfirmAction } from '@/components/form/confirm-action';
import { Badge } from '@/components/ui/badge';
import type { ServerAction } from '@/core/action-result';
import type { InvitationView } from '@/domain/organisations/queries';

export async function InvitationList({
  invitations,
  timeZone,
  revokeAction,
}: {
  invitations: readonly InvitationView[];
  timeZone: string;
  revokeAction: ServerAction<unknown>;
}) {
  const [t, tRoles, format] = [
    await getTranslations('people'),
    await getTranslations('organisations.roles'),
    await getFormatter(),
  ];
  return (
    <ul className="divide-y divide-line">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-56">
            <p className="flex flex-wrap items-center gap-2 text-sm">
              <span className="break-all font-medium">{invitation.email}</span>
              <Badge>{tRoles(invitation.role)}</Badge>
              {invitation.expired && <Badge tone="warning">{t('expired')}</Badge>}
            </p>
            <p className="text-ink-muted text-xs">
              {t('invited-by', { name: invitation.invitedBy })}
              {' · '}
              {t('expires', { date: format.dateTime(invitation.expiresAt, { dateStyle: 'medium', timeZone }) })}
            </p>
          </div>
          <ConfirmAction
            trigger={{ children: t('revoke'), size: 'sm', variant: 'danger-ghost' }}
            title={t('revoke-title', { email: invitation.email })}
            description={t('revoke-body')}
            confirmLabel={t('revoke')}
            action={revokeAction}
            input={{ invitationId: invitation.id }}
            done={t('revoked')}
          />
        </li>
      ))}
    </ul>
  );
}
