'use client';

import { Timer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { OverrideField } from '@/components/availability/rules/override-field';
import { ActionForm, SubmitButton } from '@/components/form/action-form';
import { useActionForm } from '@/components/form/use-action-form';
import type { ServerAction } from '@/core/action-result';
import { requestBookingInput } from '@/domain/bookings/inputs';
import { useRouter } from '@/server/i18n/navigation';
import type { BookingWish } from './request-form';

/** Keeps a time while files are gathered and the form is filled in at leisure. Needs messages `bookings`, `rules`. */
export function StartHold({
  wish,
  minutes,
  needed,
  override = false,
  action,
}: {
  wish: BookingWish;
  /** How long it is kept. */
  minutes: number;
  /** The listing asks for files, which need a booking to lie with. */
  needed: boolean;
  override?: boolean;
  action: ServerAction<{ id: string }>;
}) {
  const t = useTranslations('bookings.hold');
  const router = useRouter();
  const form = useActionForm({
    schema: requestBookingInput,
    action,
    defaultValues: wish,
    onSuccess: ({ id }) => router.push(`/bookings/${id}`),
  });
  return (
    <ActionForm form={form}>
      <p className="text-ink-muted text-sm">{t(needed ? 'needed' : 'offered', { minutes })}</p>
      {override && <OverrideField />}
      <SubmitButton
        variant={needed ? 'primary' : 'secondary'}
        size={needed ? 'lg' : 'md'}
        className="w-full sm:w-auto sm:justify-self-start"
        icon={<Timer aria-hidden="true" />}
      >
        {t('start', { minutes })}
      </SubmitButton>
    </ActionForm>
  );
}
