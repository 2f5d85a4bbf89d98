'use client';

import { useTranslations } from 'next-intl';
import { OverrideField } from '@/components/availability/rules/override-field';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { useActionForm } from '@/components/form/use-action-form';
import type { ServerAction } from '@/core/action-result';
import { requestBookingInput } from '@/domain/bookings/inputs';
import type { ACCESS_MODES } from '@/domain/listings/rules';
import { useRouter } from '@/server/i18n/navigation';
import { type AskedForm, emptyAnswers } from './asked-form';
import { CustomerFields, ListingFields } from './detail-fields';

/** What the address of the booking page says is wished for. */
export interface BookingWish {
  listingId: string;
  /** Instants in ISO 8601. */
  start: string;
  end: string;
  units: number;
  organisationId: string;
  accessMode?: (typeof ACCESS_MODES)[number];
}

/** The last step: says what it is for, answers what the provider asks, and books. Needs messages `bookings`. */
export function RequestForm({
  wish,
  mode,
  override = false,
  competes = false,
  asked,
  action,
}: {
  wish: BookingWish;
  mode: 'instant' | 'approval';
  /** Rules are broken that the reader, a manager, may set aside. */
  override?: boolean;
  /** Others may ask for the same time until one is approved. */
  competes?: boolean;
  asked: AskedForm;
  action: ServerAction<{ id: string }>;
}) {
  const t = useTranslations('bookings.book');
  const router = useRouter();
  const form = useActionForm({
    schema: requestBookingInput,
    action,
    defaultValues: { ...wish, purpose: '', project: '', guests: [], ...emptyAnswers(asked) },
    onSuccess: ({ id }) => router.push({ pathname: `/bookings/${id}`, query: { made: '1' } }),
  });
  return (
    <ActionForm form={form}>
      {override && <OverrideField />}
      <ListingFields asked={asked} />
      <CustomerFields />
      <p className="text-ink-muted text-sm">
        {t(mode === 'instant' ? 'terms' : competes ? 'terms-compete' : 'terms-request')}
      </p>
      <FormActions>
        <SubmitButton size="lg" className="w-full sm:w-auto">
          {t(mode === 'instant' ? 'submit' : 'submit-request')}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
