'use client';

import { useTranslations } from 'next-intl';
import { OverrideField } from '@/components/availability/rules/override-field';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { TextareaField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import type { ServerAction } from '@/core/action-result';
import { PURPOSE_MAX, requestBookingInput } from '@/domain/bookings/inputs';
import type { ACCESS_MODES } from '@/domain/listings/rules';
import { useRouter } from '@/server/i18n/navigation';

/** The last step: says what it is for, and books. Needs messages `bookings`. */
export function RequestForm({
  wish,
  mode,
  override = false,
  action,
}: {
  wish: {
    listingId: string;
    start: string;
    end: string;
    units: number;
    organisationId: string;
    accessMode?: (typeof ACCESS_MODES)[number];
  };
  mode: 'instant' | 'approval';
  /** Rules are broken that the reader, a manager, may set aside. */
  override?: boolean;
  action: ServerAction<{ id: string }>;
}) {
  const t = useTranslations('bookings.book');
  const router = useRouter();
  const form = useActionForm({
    schema: requestBookingInput,
    action,
    defaultValues: { ...wish, purpose: '' },
    onSuccess: ({ id }) => router.push({ pathname: `/bookings/${id}`, query: { made: '1' } }),
  });
  return (
    <ActionForm form={form}>
      {override && <OverrideField />}
      <TextareaField
        name="purpose"
        label={t('purpose')}
        hint={t('purpose-hint')}
        counted={PURPOSE_MAX}
        rows={3}
        optional
      />
      <p className="text-ink-muted text-sm">{t(mode === 'instant' ? 'terms' : 'terms-request')}</p>
      <FormActions>
        <SubmitButton size="lg" className="w-full sm:w-auto">
          {t(mode === 'instant' ? 'submit' : 'submit-request')}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
