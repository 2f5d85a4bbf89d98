'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray, useWatch } from 'react-hook-form';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { SelectField } from '@/components/form/choice-fields';
import { NumberField } from '@/components/form/number-field';
import { useActionForm } from '@/components/form/use-action-form';
import { DurationField } from '@/components/listings/editor/duration-field';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { saveQuotasInput } from '@/domain/availability/inputs';
import {
  CUSTOMER_GROUPS,
  QUOTA_MEASURES,
  QUOTA_PERIODS,
  QUOTA_SUBJECTS,
  type Quota,
} from '@/domain/availability/rules';
import { useRouter } from '@/server/i18n/navigation';

interface QuotasFormProps {
  organisationId: string;
  listingId?: string;
  quotas: readonly Quota[];
  action: ServerAction<unknown>;
}

const FIRST = { per: 'person', measure: 'minutes', period: 'week', amount: 600, customerGroup: null } as const;

/** How much somebody may book in a period. Needs messages `rules` and `listings`. */
export function QuotasForm({ organisationId, listingId, quotas, action }: QuotasFormProps) {
  const t = useTranslations('rules.quotas');
  const tGroups = useTranslations('rules.group-names');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: saveQuotasInput,
    action,
    defaultValues: {
      organisationId,
      ...(listingId && { listingId }),
      quotas: quotas.map(({ per, period, measure, amount, customerGroup }) => {
        return { per, period, measure, amount, customerGroup };
      }),
    },
    onSuccess: () => {
      toast({ text: t('saved') });
      router.refresh();
    },
  });
  const { control } = form.methods;
  const rows = useFieldArray({ control, name: 'quotas' });
  const values = useWatch({ control, name: 'quotas' });
  return (
    <ActionForm form={form} aria-label={t('title')} className="gap-3">
      {rows.fields.length === 0 && <p className="text-ink-muted text-sm">{t('none')}</p>}
      {rows.fields.map((row, at) => (
        <div key={row.id} className="grid gap-4 rounded-lg border border-line p-4 sm:grid-cols-2 lg:grid-cols-3">
          <SelectField
            name={`quotas.${at}.per`}
            label={t('per')}
            options={QUOTA_SUBJECTS.map((value) => ({ value, label: t(`per-${value}`) }))}
          />
          <SelectField
            name={`quotas.${at}.measure`}
            label={t('measure')}
            options={QUOTA_MEASURES.map((value) => ({ value, label: t(`measure-${value}`) }))}
          />
          {values?.[at]?.measure === 'count' ? (
            <NumberField name={`quotas.${at}.amount`} label={t('amount')} trail={t('times')} integer />
          ) : (
            <DurationField name={`quotas.${at}.amount`} label={t('amount')} />
          )}
          <SelectField
            name={`quotas.${at}.period`}
            label={t('period')}
            options={QUOTA_PERIODS.map((value) => ({ value, label: t(`period-${value}`) }))}
          />
          <SelectField
            name={`quotas.${at}.customerGroup`}
            label={t('group')}
            placeholder={t('everyone')}
            options={CUSTOMER_GROUPS.map((group) => ({ value: group, label: tGroups(group) }))}
          />
          <div className="flex items-end justify-end">
            <IconButton label={t('remove', { n: at + 1 })} icon={<Trash2 />} onClick={() => rows.remove(at)} />
          </div>
        </div>
      ))}
      <FormActions>
        <Button icon={<Plus aria-hidden="true" />} onClick={() => rows.append(FIRST)}>
          {t('add')}
        </Button>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
