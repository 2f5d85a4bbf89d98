'use client';

import { Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MomentField } from '@/components/bookings/moment-field';
import { DialogForm } from '@/components/form/dialog-form';
import { TextField } from '@/components/form/text-field';
import { DurationField } from '@/components/listings/editor/duration-field';
import type { ServerAction } from '@/core/action-result';
import { addMaintenanceInput } from '@/domain/availability/inputs';
import { ClosedTimeFields } from '../closed-time-fields';
import { RuleField } from './rule-field';

/** Plans maintenance that comes again. Needs messages `rules`, `listings` and `availability`. */
export function MaintenanceDialog({
  listingId,
  units,
  start,
  action,
}: {
  listingId: string;
  units: { unitId: string; name: string }[];
  /** `YYYY-MM-DDTHH:MM` to begin with. */
  start: string;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('rules.maintenance');
  return (
    <DialogForm
      trigger={{ children: t('add'), icon: <Wrench aria-hidden="true" /> }}
      title={t('add')}
      description={t('add-hint')}
      confirmLabel={t('save')}
      done={t('saved')}
      schema={addMaintenanceInput}
      action={action}
      defaultValues={{
        listingId,
        unitId: '',
        start,
        durationMinutes: 120,
        rule: 'FREQ=WEEKLY;BYDAY=FR',
        note: '',
        bookings: 'refuse',
      }}
    >
      <RuleField name="rule" label={t('repeats')} />
      <MomentField name="start" label={t('start')} hint={t('start-hint')} />
      <DurationField name="durationMinutes" label={t('duration')} />
      <TextField name="note" label={t('note')} optional />
      <ClosedTimeFields units={units.map(({ unitId, name }) => ({ id: unitId, name }))} />
    </DialogForm>
  );
}
