'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { RadioField } from '@/components/form/choice-fields';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { useActionForm } from '@/components/form/use-action-form';
import type { RadioOption } from '@/components/ui/radio-group';
import type { ServerAction } from '@/core/action-result';
import { createListingInput } from '@/domain/listings/inputs';
import { TITLE_MAX } from '@/domain/listings/rules';
import { useRouter } from '@/server/i18n/navigation';

/** What is listed, and what it is called: all that a draft needs. The editor asks for the rest. */
export function NewListingForm({
  org,
  organisationId,
  kinds,
  create,
}: {
  org: string;
  organisationId: string;
  kinds: readonly RadioOption[];
  create: ServerAction<{ id: string }>;
}) {
  const t = useTranslations('listings.new');
  const router = useRouter();
  const form = useActionForm({
    schema: createListingInput,
    action: create,
    defaultValues: { organisationId, kind: kinds[0]?.value ?? '', title: {} },
    onSuccess: ({ id }) => router.push(`/org/${org}/listings/${id}`),
  });
  return (
    <ActionForm form={form} aria-label={t('title')} className="max-w-form gap-6">
      <RadioField name="kind" label={t('kind')} options={kinds} card columns={2} />
      <LocaleTextField name="title" label={t('name')} hint={t('name-hint')} counted={TITLE_MAX} />
      <FormActions>
        <SubmitButton>{t('submit')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
