'use client';

import { useTranslations } from 'next-intl';
import { RadioField } from '@/components/form/choice-fields';
import { DialogForm } from '@/components/form/dialog-form';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { MoneyField, NumberField } from '@/components/form/number-field';
import { TextareaField, TextField } from '@/components/form/text-field';
import type { ServerAction } from '@/core/action-result';
import { addCardInput, resolveProblemInput, saveItemInput, saveUseRuleInput } from '@/domain/usage/inputs';
import { ITEM_KINDS, type UseRule } from '@/domain/usage/rules';

/** Deals with a problem. Needs messages `usage`, as all forms here do. */
export function ResolveProblem({ id, action }: { id: string; action: ServerAction<unknown> }) {
  const t = useTranslations('usage.problem');
  return (
    <DialogForm
      trigger={{ children: t('resolve'), size: 'sm', variant: 'primary' }}
      title={t('resolve-title')}
      description={t('resolve-hint')}
      confirmLabel={t('resolve')}
      done={t('resolved')}
      schema={resolveProblemInput}
      action={action}
      defaultValues={{ id, resolution: '' }}
      size="sm"
    >
      <TextareaField name="resolution" label={t('resolution')} rows={3} />
    </DialogForm>
  );
}

export function CardForm({ organisationId, action }: { organisationId: string; action: ServerAction<unknown> }) {
  const t = useTranslations('usage.cards');
  return (
    <DialogForm
      trigger={{ children: t('add'), size: 'sm' }}
      title={t('add')}
      description={t('hint')}
      confirmLabel={t('save')}
      done={t('saved')}
      schema={addCardInput}
      action={action}
      defaultValues={{ organisationId, email: '', number: '' }}
      size="sm"
    >
      <TextField name="email" type="email" label={t('email')} />
      <TextField name="number" label={t('number')} hint={t('number-hint')} />
    </DialogForm>
  );
}

export function UseRuleForm({
  listingId,
  rule,
  action,
}: {
  listingId: string;
  rule: UseRule;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('usage.rule');
  return (
    <DialogForm
      key={JSON.stringify(rule)}
      trigger={{ children: t('change'), size: 'sm' }}
      title={t('title')}
      confirmLabel={t('save')}
      done={t('saved')}
      schema={saveUseRuleInput}
      action={action}
      defaultValues={{ listingId, ...rule }}
    >
      <RadioField
        name="checkIn"
        label={t('check-in')}
        options={[
          { value: 'optional', label: t('optional') },
          { value: 'required', label: t('required'), description: t('required-hint') },
        ]}
      />
      <NumberField integer name="earlyMinutes" label={t('early')} />
      <NumberField integer name="graceMinutes" label={t('grace')} />
    </DialogForm>
  );
}

export function ItemForm({
  listingId,
  currency,
  action,
}: {
  listingId: string;
  currency: string;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('usage.items');
  return (
    <DialogForm
      trigger={{ children: t('add'), size: 'sm' }}
      title={t('add')}
      description={t('hint')}
      confirmLabel={t('save')}
      done={t('saved')}
      schema={saveItemInput}
      action={action}
      defaultValues={{ listingId, kind: 'consumable', name: {}, amountMinor: 0 }}
    >
      <RadioField
        name="kind"
        label={t('kind')}
        options={ITEM_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        columns={3}
      />
      <LocaleTextField name="name" label={t('name')} />
      <MoneyField name="amountMinor" label={t('price')} currency={currency} />
    </DialogForm>
  );
}
