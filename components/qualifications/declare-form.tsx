'use client';

import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { DialogForm } from '@/components/form/dialog-form';
import { FileField } from '@/components/form/file-field';
import { TextareaField } from '@/components/form/text-field';
import type { ServerAction } from '@/core/action-result';
import { declareInput, STATEMENT_MAX } from '@/domain/qualifications/inputs';

const declareForm = declareInput.extend({ proof: z.file({ error: 'invalid-file' }).optional() });

/** Says that one is qualified, with a proof. Needs messages `qualifications`. */
export function DeclareForm({
  qualificationId,
  title,
  atOnce,
  accept,
  action,
}: {
  qualificationId: string;
  title: string;
  /** Whether the word alone is enough. */
  atOnce: boolean;
  accept: string;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('qualifications.declare');
  return (
    <DialogForm
      trigger={{ children: t('open'), size: 'sm' }}
      title={title}
      description={t(atOnce ? 'at-once' : 'to-be-granted')}
      confirmLabel={t('send')}
      done={t(atOnce ? 'counts' : 'sent')}
      schema={declareForm}
      action={action}
      defaultValues={{ qualificationId, statement: '' }}
    >
      <TextareaField
        name="statement"
        label={t('statement')}
        hint={t('statement-hint')}
        rows={4}
        counted={STATEMENT_MAX}
      />
      <FileField name="proof" label={t('proof')} hint={t('proof-hint')} accept={accept} optional />
    </DialogForm>
  );
}
