'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, SubmitButton } from '@/components/form/action-form';
import { SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import type { SelectOption } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { inviteMemberInput } from '@/domain/organisations/inputs';
import { useRouter } from '@/server/i18n/navigation';

export function InviteForm({
  organisationId,
  roles,
  action,
}: {
  organisationId: string;
  /** Those that the reader may hand out. */
  roles: readonly SelectOption[];
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('people');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: inviteMemberInput,
    action,
    defaultValues: { organisationId, email: '', role: 'member' },
    onSuccess: () => {
      toast({ text: t('sent', { email: form.methods.getValues('email') }) });
      form.methods.reset();
      router.refresh();
    },
  });
  return (
    <ActionForm
      form={form}
      className="gap-4 sm:grid-cols-[1fr_11rem_auto] sm:items-start [&>[data-form-problem]]:sm:col-span-3"
    >
      <TextField name="email" type="email" label={t('email')} autoComplete="off" />
      <SelectField name="role" label={t('role')} options={roles} />
      <SubmitButton className="sm:mt-[1.9rem]">{t('send')}</SubmitButton>
    </ActionForm>
  );
}
