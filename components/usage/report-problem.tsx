'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { MomentField } from '@/components/bookings/moment-field';
import { RadioField } from '@/components/form/choice-fields';
import { DialogForm } from '@/components/form/dialog-form';
import { FileField } from '@/components/form/file-field';
import { TextareaField } from '@/components/form/text-field';

import type { ServerAction } from '@/core/action-result';
import { PROBLEM_MAX, reportProblemInput } from '@/domain/usage/inputs';

const reportForm = reportProblemInput.safeExtend({ photo: z.file({ error: 'invalid-file' }).optional() });

/** Says what is wrong, with a photo; shuts the thing where the reader may. Needs messages `usage`. */
export function ReportProblem({
  place,
  mayShut,
  until,
  accept,
  action,
}: {
  place: { listingId: string; unitId?: string; bookingId?: string };
  mayShut: boolean;
  /** When a shutdown ends unless somebody says otherwise; local to the listing. */
  until: string;
  accept: string;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('usage.problem');
  return (
    <DialogForm
      trigger={{
        children: t('report'),
        variant: 'ghost',
        size: 'sm',
        icon: <TriangleAlert aria-hidden="true" />,
      }}
      title={t('title')}
      description={t('description')}
      confirmLabel={t('send')}
      done={t('sent')}
      schema={reportForm}
      action={action}
      defaultValues={{ ...place, severity: 'limited', description: '', until }}
    >
      <RadioField
        name="severity"
        label={t('severity')}
        options={[
          { value: 'note', label: t('severities.note') },
          { value: 'limited', label: t('severities.limited') },
          ...(mayShut ? [{ value: 'down', label: t('severities.down'), description: t('down-hint') }] : []),
        ]}
      />
      <TextareaField name="description" label={t('what')} rows={4} counted={PROBLEM_MAX} />
      <Until label={t('until')} hint={t('until-hint')} />
      <FileField name="photo" label={t('photo')} accept={accept} optional />
    </DialogForm>
  );
}

/** Asked only when something is shut. */
function Until({ label, hint }: { label: string; hint: string }) {
  const severity: unknown = useWatch({ name: 'severity' });
  return severity === 'down' ? <MomentField name="until" label={label} hint={hint} /> : null;
}
