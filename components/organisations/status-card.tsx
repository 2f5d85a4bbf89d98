import { getFormatter, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ConfirmAction } from '@/components/form/confirm-action';
import { Alert, type AlertTone } from '@/components/ui/alert';
import type { ServerAction } from '@/core/action-result';
import type { OrganisationStatus } from '@/core/actor';
import type { OrganisationSettings } from '@/domain/organisations/queries';

const TONES: Record<OrganisationStatus, AlertTone> = {
  draft: 'info',
  submitted: 'info',
  verified: 'success',
  declined: 'warning',
  suspended: 'danger',
};

/** Where the organisation stands with the platform, and what to do next. */
export async function StatusCard({
  organisation,
  timeZone,
  submitAction,
  withdrawAction,
}: {
  organisation: OrganisationSettings;
  timeZone: string;
  submitAction: ServerAction<unknown>;
  withdrawAction: ServerAction<unknown>;
}) {
  const [t, format] = [await getTranslations('organisations.status-card'), await getFormatter()];
  const { id, status, submittedAt, decisionNote, mayManage } = organisation;
  const submit = (label: string) => (
    <ConfirmAction
      trigger={{ children: label, variant: 'primary' }}
      tone="primary"
      title={t('submit-title')}
      description={t('submit-body')}
      confirmLabel={label}
      action={submitAction}
      input={{ organisationId: id }}
      done={t('submitted-toast')}
    />
  );
  const said = decisionNote && (
    <blockquote className="my-2 whitespace-pre-line break-words border-current border-l-2 pl-3">
      {decisionNote}
    </blockquote>
  );
  const content: Record<OrganisationStatus, { body: ReactNode; action?: ReactNode }> = {
    draft: { body: t('draft-body'), action: submit(t('submit')) },
    submitted: {
      body: t('submitted-body', {
        date: submittedAt ? format.dateTime(submittedAt, { dateStyle: 'long', timeZone }) : '',
      }),
      action: (
        <ConfirmAction
          trigger={{ children: t('withdraw') }}
          tone="primary"
          title={t('withdraw-title')}
          description={t('withdraw-body')}
          confirmLabel={t('withdraw')}
          action={withdrawAction}
          input={{ organisationId: id }}
          done={t('withdrawn')}
        />
      ),
    },
    verified: { body: t('verified-body') },
    declined: {
      body: (
        <>
          {t('declined-body')}
          {said}
          {t('declined-next')}
        </>
      ),
      action: submit(t('submit-again')),
    },
    suspended: {
      body: (
        <>
          {t('suspended-body')}
          {said}
          {t('suspended-next')}
        </>
      ),
    },
  };
  const { body, action } = content[status];
  return (
    <Alert tone={TONES[status]} title={t(`${status}-title`)} className="p-5">
      <div className="grid gap-4 sm:flex sm:items-center sm:justify-between">
        <div className="min-w-0 max-w-text">{body}</div>
        {mayManage && action}
      </div>
    </Alert>
  );
}
