'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { TextareaField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { saveHolidayCalendarInput } from '@/domain/availability/inputs';
import type { CalendarText } from '@/domain/availability/organisation-rules-query';
import { useRouter } from '@/server/i18n/navigation';

/** A calendar as text: typed, or pasted from the year's notice. Needs messages `rules`. */
export function CalendarForm({
  organisationId,
  calendar,
  action,
}: {
  /** Absent: the platform's. */
  organisationId?: string;
  /** Absent: a new one. */
  calendar?: CalendarText;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('rules.organisation');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: saveHolidayCalendarInput,
    // A calendar may be emptied.
    action: (input, token) => action({ days: '', ...Object(input) }, token),
    defaultValues: {
      ...(organisationId && { organisationId }),
      ...(calendar && { id: calendar.id }),
      name: calendar?.name ?? {},
      days: calendar?.days ?? '',
    },
    resetAfterSuccess: !calendar,
    onSuccess: () => {
      toast({ text: t('calendar-saved') });
      router.refresh();
    },
  });
  return (
    <ActionForm form={form} aria-label={t('calendars-title')}>
      <LocaleTextField name="name" label={t('calendar-name')} />
      <TextareaField name="days" label={t('calendar-days')} hint={t('calendar-days-hint')} rows={10} />
      <FormActions>
        <SubmitButton>{t('calendar-save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
