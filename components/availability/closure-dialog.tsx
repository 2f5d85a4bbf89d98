'use client';

import { CalendarOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { MomentField } from '@/components/bookings/moment-field';
import { SelectField } from '@/components/form/choice-fields';
import { DialogForm } from '@/components/form/dialog-form';
import { TextareaField } from '@/components/form/text-field';
import type { ServerAction } from '@/core/action-result';
import { addClosureInput } from '@/domain/availability/inputs';
import { CLOSURE_REASONS } from '@/domain/availability/rules';
import { ClosedTimeFields } from './closed-time-fields';

export interface ClosureListing {
  id: string;
  title: string;
  units: { id: string; name: string }[];
}

/** Takes time out of a listing, a unit of it, or all listings. Needs messages `availability` and `listings`. */
export function ClosureDialog({
  organisationId,
  listings,
  start,
  end,
  action,
}: {
  organisationId: string;
  listings: readonly ClosureListing[];
  /** `YYYY-MM-DDTHH:MM` to begin with. */
  start: string;
  end: string;
  action: ServerAction<{ id: string }>;
}) {
  const t = useTranslations('availability.closures');
  return (
    <DialogForm
      trigger={{ children: t('add'), icon: <CalendarOff aria-hidden="true" /> }}
      title={t('add-title')}
      description={t('add-description')}
      confirmLabel={t('save')}
      done={t('saved')}
      schema={addClosureInput}
      action={action}
      defaultValues={{
        organisationId,
        listingId: listings[0]?.id ?? '',
        unitId: '',
        start,
        end,
        reason: 'maintenance',
        note: '',
        bookings: 'refuse',
      }}
    >
      <SelectField
        name="listingId"
        label={t('scope')}
        placeholder={t('whole-organisation')}
        options={listings.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <MomentField name="start" label={t('start')} />
      <MomentField name="end" label={t('end')} />
      <SelectField
        name="reason"
        label={t('reason')}
        options={CLOSURE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
      <TextareaField name="note" label={t('note')} hint={t('note-hint')} rows={2} optional />
      <ListingFields listings={listings} />
    </DialogForm>
  );
}

function ListingFields({ listings }: { listings: readonly ClosureListing[] }) {
  const listingId: unknown = useWatch({ name: 'listingId' });
  return <ClosedTimeFields units={listings.find(({ id }) => id === listingId)?.units ?? []} />;
}
