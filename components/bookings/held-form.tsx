'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { useActionForm } from '@/components/form/use-action-form';
import { Alert } from '@/components/ui/alert';
import type { ServerAction } from '@/core/action-result';
import { confirmHoldInput } from '@/domain/bookings/inputs';
import { useRouter } from '@/server/i18n/navigation';
import { type AskedForm, emptyAnswers } from './asked-form';
import { Countdown } from './countdown';
import { CustomerFields, ListingFields } from './detail-fields';
import type { FileBox } from './file-list';

export interface HeldBooking {
  id: string;
  version: number;
  /** Instants in ISO 8601. */
  heldUntil: string;
  now: string;
  purpose: string;
  project: string;
  guests: { name: string; email?: string }[];
}

/** Makes a held time a booking while the hold lasts: what it is for, what the provider asks, files. Needs messages `bookings`. */
export function HeldForm({
  held: { heldUntil, now, ...values },
  asked,
  box,
  confirms,
  action,
}: {
  held: HeldBooking;
  asked: AskedForm;
  box: FileBox;
  /** False: it becomes a request. */
  confirms: boolean;
  action: ServerAction<{ id: string }>;
}) {
  const t = useTranslations('bookings');
  const router = useRouter();
  const form = useActionForm({
    schema: confirmHoldInput,
    action,
    defaultValues: { ...values, ...emptyAnswers(asked) },
    onSuccess: ({ id }) => {
      router.replace({ pathname: `/bookings/${id}`, query: { made: '1' } });
      router.refresh();
    },
  });
  return (
    <>
      <Alert className="mb-5" title={t('hold.held')}>
        {t.rich('hold.left', { time: () => <Countdown until={heldUntil} now={now} /> })}
      </Alert>
      <ActionForm form={form}>
        <ListingFields asked={asked} box={box} />
        <CustomerFields />
        <FormActions>
          <SubmitButton size="lg" className="w-full sm:w-auto">
            {t(confirms ? 'book.submit' : 'book.submit-request')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </>
  );
}
