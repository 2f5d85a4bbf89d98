'use client';

import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { SelectField } from '@/components/form/choice-fields';
import { DateField } from '@/components/form/date-field';
import { DialogForm } from '@/components/form/dialog-form';
import type { ServerAction } from '@/core/action-result';

/** As people say it: how long, between which days and hours. */
const anyTimeForm = z
  .object({
    listingId: z.uuid(),
    organisationId: z.uuid().optional(),
    from: z.iso.date(),
    to: z.iso.date(),
    minutes: z.coerce.number().int().min(1),
    fromHour: z.coerce.number().int(),
    toHour: z.coerce.number().int(),
  })
  .refine(({ from, to }) => from <= to, { error: 'end-before-start', path: ['to'] })
  .refine(({ fromHour, toHour }) => fromHour < toHour, { error: 'end-before-start', path: ['toHour'] });

const HOURS = Array.from({ length: 25 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** Waits for any so many hours within some days. Needs messages `waitlists`. */
export function AnyTimeForm({
  listingId,
  organisationId,
  from,
  to,
  lengths,
  action,
}: {
  listingId: string;
  organisationId?: string;
  /** `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** In minutes. */
  lengths: readonly number[];
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('waitlists.join');
  return (
    <DialogForm
      trigger={{ children: t('any'), size: 'sm' }}
      title={t('any-title')}
      description={t('any-text')}
      confirmLabel={t('any-go')}
      done={t('joined')}
      schema={anyTimeForm}
      action={action}
      defaultValues={{
        listingId,
        ...(organisationId && { organisationId }),
        from,
        to,
        minutes: String(lengths[0] ?? 60),
        fromHour: '8',
        toHour: '20',
      }}
    >
      <SelectField
        name="minutes"
        label={t('length')}
        options={lengths.map((minutes) => ({
          value: String(minutes),
          label: t('minutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
        }))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField name="from" label={t('from')} min={from} />
        <DateField name="to" label={t('to')} min={from} />
        <SelectField name="fromHour" label={t('from-hour')} options={HOURS.slice(0, 24)} />
        <SelectField name="toHour" label={t('to-hour')} options={HOURS.slice(1)} />
      </div>
    </DialogForm>
  );
}
