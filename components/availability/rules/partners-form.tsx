'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, SubmitButton } from '@/components/form/action-form';
import { SelectField } from '@/components/form/choice-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { assignGroupInput } from '@/domain/availability/inputs';
import { useRouter } from '@/server/i18n/navigation';

/** Takes an organisation into a group. Needs messages `rules`. */
export function PartnersForm({
  organisationId,
  candidates,
  action,
}: {
  organisationId: string;
  candidates: { id: string; name: string }[];
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('rules.organisation');
  const tGroups = useTranslations('rules.group-names');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: assignGroupInput,
    action,
    defaultValues: { organisationId, memberId: '', customerGroup: 'partner' },
    resetAfterSuccess: true,
    onSuccess: () => {
      toast({ text: t('assigned') });
      router.refresh();
    },
  });
  return (
    <ActionForm
      form={form}
      aria-label={t('partners-title')}
      className="sm:grid-cols-[minmax(0,1fr)_12rem_auto] sm:items-end"
    >
      <SelectField
        name="memberId"
        label={t('partner')}
        placeholder={t('partner')}
        options={candidates.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="customerGroup"
        label={t('group')}
        options={(['partner', 'internal'] as const).map((value) => ({ value, label: tGroups(value) }))}
      />
      <SubmitButton>{t('assign')}</SubmitButton>
    </ActionForm>
  );
}
