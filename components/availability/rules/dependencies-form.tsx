'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { CheckboxGroupField } from '@/components/form/choice-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { saveDependenciesInput } from '@/domain/availability/inputs';
import { useRouter } from '@/server/i18n/navigation';

/** Without which other listings this one cannot be used. Needs messages `rules`. */
export function DependenciesForm({
  listingId,
  dependsOn,
  others,
  action,
}: {
  listingId: string;
  dependsOn: readonly string[];
  others: { id: string; title: string }[];
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('rules.dependencies');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: saveDependenciesInput,
    action,
    defaultValues: { listingId, dependsOn: [...dependsOn] },
    onSuccess: () => {
      toast({ text: t('saved') });
      router.refresh();
    },
  });
  return (
    <ActionForm form={form} aria-label={t('title')}>
      <div className="max-h-72 overflow-y-auto rounded-lg border border-line p-4">
        <CheckboxGroupField
          name="dependsOn"
          label={t('which')}
          options={others.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </div>
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
