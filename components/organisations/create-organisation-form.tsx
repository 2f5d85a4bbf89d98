'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { useActionForm } from '@/components/form/use-action-form';
import type { ServerAction } from '@/core/action-result';
import { registerOrganisationInput } from '@/domain/organisations/inputs';
import { useRouter } from '@/server/i18n/navigation';
import { OrganisationFields } from './organisation-fields';
import type { RegionOption } from './region-field';

export function CreateOrganisationForm({
  regions,
  action,
}: {
  regions: readonly RegionOption[];
  action: ServerAction<{ slug: string }>;
}) {
  const t = useTranslations('organisations.new');
  const router = useRouter();
  const form = useActionForm({
    schema: registerOrganisationInput,
    action,
    defaultValues: {
      name: {},
      description: {},
      uscc: '',
      ror: '',
      regionCode: '',
      address: {},
      website: '',
      contactEmail: '',
      contactPhone: '',
    },
    onSuccess: ({ slug }) => {
      router.push(`/org/${slug}/settings`);
      router.refresh();
    },
  });
  return (
    <ActionForm form={form} className="gap-8">
      <OrganisationFields regions={regions} kindAsCards />
      <FormActions className="border-line border-t pt-6">
        <SubmitButton size="lg">{t('submit')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
