'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { useActionForm } from '@/components/form/use-action-form';
import { Alert } from '@/components/ui/alert';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { updateOrganisationInput } from '@/domain/organisations/inputs';
import type { OrganisationSettings } from '@/domain/organisations/queries';
import { identityIsOpen } from '@/domain/organisations/rules';
import { useRouter } from '@/server/i18n/navigation';
import { OrganisationFields } from './organisation-fields';
import type { RegionOption } from './region-field';

export function SettingsForm({
  organisation,
  regions,
  action,
}: {
  organisation: OrganisationSettings;
  regions: readonly RegionOption[];
  action: ServerAction<{ version: number }>;
}) {
  const t = useTranslations('organisations.settings');
  const toast = useToast();
  const router = useRouter();
  const locked = !identityIsOpen(organisation.status);
  const { id, version, kind, name, description, regionCode, address, latitude, longitude } = organisation;
  const form = useActionForm({
    schema: updateOrganisationInput,
    action,
    defaultValues: {
      organisationId: id,
      version,
      kind,
      name,
      description,
      regionCode,
      address,
      latitude: latitude ?? undefined,
      longitude: longitude ?? undefined,
      uscc: organisation.uscc ?? '',
      ror: organisation.ror ?? '',
      website: organisation.website ?? '',
      contactEmail: organisation.contactEmail ?? '',
      contactPhone: organisation.contactPhone ?? '',
    },
    onSuccess: ({ version: saved }) => {
      form.methods.setValue('version', saved);
      toast({ text: t('saved') });
      router.refresh();
    },
  });
  return (
    <ActionForm form={form} className="gap-8">
      {locked && <Alert>{t('details-locked')}</Alert>}
      <OrganisationFields regions={regions} identityLocked={locked} />
      <FormActions className="border-line border-t pt-6">
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
