'use client';

import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { ConfirmAction } from '@/components/form/confirm-action';
import { FileField } from '@/components/form/file-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Avatar } from '@/components/ui/avatar';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { useRouter } from '@/server/i18n/navigation';

const logoUpload = z.strictObject({ organisationId: z.uuid(), file: z.file({ error: 'invalid-file' }) });

export function LogoForm({
  organisationId,
  name,
  logoFileId,
  accept,
  action,
  removeAction,
}: {
  organisationId: string;
  name: string;
  logoFileId: string | null;
  accept: string;
  action: ServerAction<unknown>;
  removeAction: ServerAction<unknown>;
}) {
  const t = useTranslations('organisations');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: logoUpload,
    action,
    defaultValues: { organisationId },
    resetAfterSuccess: true,
    onSuccess: () => {
      toast({ text: t('settings.logo-saved') });
      router.refresh();
    },
  });
  return (
    <div className="grid items-start gap-5 sm:grid-cols-[auto_1fr]">
      <Avatar name={name} src={logoFileId && `/files/${logoFileId}`} shape="square" size="xl" />
      <ActionForm form={form} className="gap-3">
        <FileField name="file" label={t('fields.logo')} hint={t('fields.logo-hint')} accept={accept} />
        <FormActions>
          <SubmitButton variant="secondary">{t('settings.logo-save')}</SubmitButton>
          {logoFileId && (
            <ConfirmAction
              trigger={{ children: t('settings.logo-remove'), variant: 'danger-ghost' }}
              title={t('settings.logo-remove-title')}
              description={t('settings.logo-remove-body')}
              confirmLabel={t('settings.logo-remove')}
              action={removeAction}
              input={{ organisationId }}
              done={t('settings.logo-removed')}
            />
          )}
        </FormActions>
      </ActionForm>
    </div>
  );
}
