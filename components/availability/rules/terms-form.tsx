'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { CheckboxField, SelectField } from '@/components/form/choice-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { DurationField } from '@/components/listings/editor/duration-field';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { saveRulesInput } from '@/domain/availability/inputs';
import type { ListingRules } from '@/domain/availability/rules-queries';
import { useRouter } from '@/server/i18n/navigation';

interface TermsFormProps {
  listingId: string;
  terms: Omit<ListingRules['terms'], 'groupRules'>;
  calendars: { id: string; name: string }[];
  action: ServerAction<unknown>;
}

/** Notice to move and cancel, nights, the whole space, and holidays. Needs messages `rules` and `listings`. */
export function TermsForm({ listingId, terms, calendars, action }: TermsFormProps) {
  const t = useTranslations('rules');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: saveRulesInput,
    // No calendar is a choice as well; an empty entry would leave the old one.
    action: (input, token) => action({ holidayCalendarId: null, ...Object(input) }, token),
    defaultValues: { ...terms, holidayCalendarId: terms.holidayCalendarId ?? '', listingId },
    onSuccess: () => {
      toast({ text: t('saved') });
      router.refresh();
    },
  });
  const calendar = useWatch({ control: form.methods.control, name: 'holidayCalendarId' });
  return (
    <ActionForm form={form} aria-label={t('terms.title')}>
      <div className="grid gap-5 sm:grid-cols-2">
        <DurationField name="changeNoticeMinutes" label={t('terms.change')} hint={t('terms.change-hint')} />
        <DurationField name="cancelNoticeMinutes" label={t('terms.cancel')} hint={t('terms.cancel-hint')} />
      </div>
      <CheckboxField name="spanClosed" label={t('terms.span')} hint={t('terms.span-hint')} />
      <CheckboxField name="wholeOnly" label={t('terms.whole')} hint={t('terms.whole-hint')} />
      <SelectField
        name="holidayCalendarId"
        label={t('holidays.calendar')}
        hint={t('holidays.calendar-hint')}
        placeholder={t('holidays.none')}
        options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {calendar && (
        <>
          <CheckboxField name="holidaysClose" label={t('holidays.close')} hint={t('holidays.close-hint')} />
          <CheckboxField name="swapsOpen" label={t('holidays.swaps')} hint={t('holidays.swaps-hint')} />
        </>
      )}
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
