'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { CheckboxField, CheckboxGroupField, SelectField } from '@/components/form/choice-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { clockText, HALF_HOURS } from '@/core/clock-text';
import { saveRemindersInput } from '@/domain/calendars/inputs';
import { REMINDER_LEADS, type ReminderWish } from '@/domain/calendars/rules/reminders';

/** Half-hours from five to noon. */
const AGENDA_TIMES = HALF_HOURS.filter((time) => time >= '05:00' && time <= '12:00');

/** When and how one is reminded. Needs messages `calendars`. */
export function ReminderForm({
  reminders,
  desk,
  action,
}: {
  reminders: ReminderWish;
  /** Whether the person runs a desk: requests and agendas are for those. */
  desk: boolean;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('calendars.reminders');
  const toast = useToast();
  const { leadMinutes, agendaMinute, ...choices } = reminders;
  const form = useActionForm({
    schema: saveRemindersInput,
    action,
    defaultValues: {
      ...choices,
      leadMinutes: leadMinutes.map(String),
      agendaTime: clockText(agendaMinute),
    },
    onSuccess: () => toast({ text: t('saved') }),
  });
  return (
    <ActionForm form={form}>
      <CheckboxGroupField
        name="leadMinutes"
        label={t('before')}
        columns={2}
        options={REMINDER_LEADS.map((minutes) => ({ value: String(minutes), label: t('moment', leadOf(minutes)) }))}
      />
      <CheckboxField name="byMail" label={t('by-mail')} />
      <CheckboxField name="inApp" label={t('in-app')} />
      {desk && (
        <>
          <CheckboxField name="nudges" label={t('nudges')} />
          <CheckboxField name="agenda" label={t('agenda')} />
          <SelectField
            name="agendaTime"
            label={t('agenda-time')}
            hint={t('agenda-time-hint')}
            className="sm:w-64"
            options={AGENDA_TIMES.map((time) => ({ value: time, label: time }))}
          />
        </>
      )}
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** Minutes in the largest part in which people say them. */
function leadOf(minutes: number): { count: number; part: 'days' | 'hours' | 'minutes' } {
  if (minutes % 1440 === 0) return { count: minutes / 1440, part: 'days' };
  if (minutes % 60 === 0) return { count: minutes / 60, part: 'hours' };
  return { count: minutes, part: 'minutes' };
}
