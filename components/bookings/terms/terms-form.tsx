'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { CheckboxGroupField, RadioField } from '@/components/form/choice-fields';
import { MoneyField } from '@/components/form/number-field';
import { useActionForm } from '@/components/form/use-action-form';
import { DurationField } from '@/components/listings/editor/duration-field';
import { Checkbox } from '@/components/ui/checkbox';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { CUSTOMER_GROUPS } from '@/domain/availability/rules';
import type { TermsView } from '@/domain/bookings/get-terms';
import { saveTermsInput } from '@/domain/bookings/inputs/terms';
import { useRouter } from '@/server/i18n/navigation';
import { TiersField } from './tiers-field';

const NOTHING_APPROVED = { groups: [], upToMinutes: null, upToAmountMinor: null };

/** How a listing takes, answers and cancels bookings. Needs messages `terms`, `rules`, `bookings` and `listings`. */
export function TermsForm({
  terms: { form: _, ...terms },
  byApproval,
  currency,
  action,
}: {
  terms: TermsView;
  /** Whether somebody approves what is asked for; else requests are no matter. */
  byApproval: boolean;
  currency: string;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('terms');
  const tGroups = useTranslations('rules.group-names');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: saveTermsInput,
    action,
    defaultValues: terms,
    onSuccess: () => {
      toast({ text: t('saved') });
      router.refresh();
    },
  });
  const automatic = useWatch({ control: form.methods.control, name: 'autoApprove' });
  return (
    <ActionForm form={form} aria-label={t('title')}>
      {byApproval && (
        <>
          <RadioField
            name="requests"
            label={t('requests.label')}
            options={(['block', 'compete'] as const).map((value) => ({
              value,
              label: t(`requests.${value}`),
              description: t(`requests.${value}-hint`),
            }))}
          />
          <DurationField name="answerWithinMinutes" label={t('answer.label')} hint={t('answer.hint')} optional />
          <div className="grid gap-4">
            <Checkbox
              label={t('auto.label')}
              description={t('auto.hint')}
              checked={Boolean(automatic)}
              onChange={(event) => form.methods.setValue('autoApprove', event.target.checked ? NOTHING_APPROVED : null)}
            />
            {automatic && (
              <div className="grid gap-5 border-line border-l-2 pl-4">
                <CheckboxGroupField
                  name="autoApprove.groups"
                  label={t('auto.groups')}
                  columns={3}
                  options={CUSTOMER_GROUPS.map((value) => ({ value, label: tGroups(value) }))}
                />
                <div className="grid gap-5 sm:grid-cols-2">
                  <DurationField name="autoApprove.upToMinutes" label={t('auto.length')} optional />
                  <MoneyField
                    name="autoApprove.upToAmountMinor"
                    label={t('auto.amount')}
                    currency={currency}
                    optional
                  />
                </div>
              </div>
            )}
          </div>
        </>
      )}
      <TiersField />
      <RadioField
        name="unused"
        label={t('unused.label')}
        options={(['completed', 'no-show'] as const).map((value) => ({
          value,
          label: t(`unused.${value}`),
          description: t(`unused.${value}-hint`),
        }))}
      />
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
