'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { LOCALES } from '@/core/locale-text';
import { updateProfileInput } from '@/domain/identity/inputs';
import type { ProfileView } from '@/domain/identity/queries';
import { getPathname, useRouter } from '@/server/i18n/navigation';

export function ProfileForm({
  profile,
  timeZones,
  action,
}: {
  profile: ProfileView;
  /** IANA names. */
  timeZones: readonly string[];
  action: ServerAction<{ locale: ProfileView['locale'] }>;
}) {
  const t = useTranslations('account.profile');
  const pageLocale = useLocale();
  const router = useRouter();
  const toast = useToast();
  const form = useActionForm({
    schema: updateProfileInput,
    action,
    defaultValues: {
      name: profile.name,
      phone: profile.phone ?? '',
      orcid: profile.orcid ?? '',
      locale: profile.locale,
      timeZone: profile.timeZone,
    },
    onSuccess: ({ locale }) => {
      toast({ text: t('saved') });
      // Another language is another page, loaded whole.
      if (locale !== profile.locale && locale !== pageLocale) {
        window.location.assign(getPathname({ href: '/account', locale }));
      } else router.refresh();
    },
  });
  const zones = timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  const languages = LOCALES.map((locale) => ({ value: locale, label: t(`locales.${locale}`) }));
  return (
    <ActionForm form={form} className="sm:grid-cols-2">
      <TextField name="name" label={t('name')} autoComplete="name" />
      <TextField name="phone" type="tel" label={t('phone')} hint={t('phone-hint')} autoComplete="tel" optional />
      <TextField name="orcid" label={t('orcid')} hint={t('orcid-hint')} optional className="sm:col-span-2" />
      <SelectField name="locale" label={t('locale')} hint={t('locale-hint')} options={languages} />
      <SelectField name="timeZone" label={t('time-zone')} hint={t('time-zone-hint')} options={zones} />
      <FormActions className="sm:col-span-2">
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
