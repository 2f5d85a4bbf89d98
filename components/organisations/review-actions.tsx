import { getTranslations } from 'next-intl/server';
import { ConfirmAction } from '@/components/form/confirm-action';
import type { ServerAction } from '@/core/action-result';
import type { OrganisationStatus } from '@/core/actor';
import { type OrganisationAction, statusAfter } from '@/domain/organisations/rules';
import { ReasonDialog } from './reason-dialog';

export type ReviewActionName = Exclude<OrganisationAction, 'submit' | 'withdraw'>;

/** What an operator may do about an organisation as it stands; the process table says which. */
export async function ReviewActions({
  organisation: { id, name, status },
  actions,
}: {
  organisation: { id: string; name: string; status: OrganisationStatus };
  actions: Record<ReviewActionName, ServerAction<unknown>>;
}) {
  const t = await getTranslations('organisations.review');
  const may = (action: ReviewActionName) => statusAfter(status, action) !== null;
  return (
    <>
      {may('decline') && (
        <ReasonDialog
          organisationId={id}
          trigger={{ children: t('decline'), variant: 'danger-ghost' }}
          title={t('decline-title')}
          description={t('decline-body')}
          confirmLabel={t('decline')}
          done={t('declined')}
          action={actions.decline}
        />
      )}
      {may('verify') && (
        <ConfirmAction
          trigger={{ children: t('verify'), variant: 'primary' }}
          tone="primary"
          title={t('verify-title', { name })}
          description={t('verify-body')}
          confirmLabel={t('verify')}
          action={actions.verify}
          input={{ organisationId: id }}
          done={t('verified')}
        />
      )}
      {may('suspend') && (
        <ReasonDialog
          organisationId={id}
          trigger={{ children: t('suspend'), variant: 'danger-ghost' }}
          title={t('suspend-title', { name })}
          description={t('suspend-body')}
          confirmLabel={t('suspend')}
          done={t('suspended')}
          action={actions.suspend}
        />
      )}
      {may('reinstate') && (
        <ConfirmAction
          trigger={{ children: t('reinstate'), variant: 'primary' }}
          tone="primary"
          title={t('reinstate-title', { name })}
          description={t('reinstate-body')}
          confirmLabel={t('reinstate')}
          action={actions.reinstate}
          input={{ organisationId: id }}
          done={t('reinstated')}
        />
      )}
    </>
  );
}
