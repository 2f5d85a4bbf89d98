'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Fieldset } from '@/components/ui/fieldset';
import { RadioGroup } from '@/components/ui/radio-group';

/** How far an action on a booking of a series may reach; `due` says in money what cancelling so leaves to pay. */
export interface ScopeChoice {
  scope: 'one' | 'following' | 'all';
  bookings: number;
  due: string | null;
}

/** This booking, those after it too, or the whole series. Needs messages `bookings`. */
export function ScopeField({
  choices,
  value,
  onChange,
}: {
  choices: readonly ScopeChoice[];
  value: ScopeChoice['scope'];
  onChange: (scope: ScopeChoice['scope']) => void;
}) {
  const t = useTranslations('bookings.series');
  const name = useId();
  return (
    <Fieldset legend={t('scope')}>
      <RadioGroup
        name={name}
        value={value}
        options={choices.map(({ scope, bookings }) => ({
          value: scope,
          label: t(`scopes.${scope}`, { count: bookings }),
        }))}
        onChange={(event) => {
          const chosen = choices.find(({ scope }) => scope === event.target.value);
          if (chosen) onChange(chosen.scope);
        }}
      />
    </Fieldset>
  );
}

/** What cancelling costs the customer now; the provider may say instead that nobody could help it. */
export function CancellationDue({
  side,
  chosen: { bookings, due },
  majeure,
  onMajeure,
}: {
  side: 'customer' | 'provider';
  chosen: ScopeChoice;
  majeure: boolean;
  onMajeure: (majeure: boolean) => void;
}) {
  const t = useTranslations('bookings.cancellation');
  if (side === 'provider') {
    return (
      <>
        <p className="text-sm">{t('due-provider')}</p>
        <Checkbox
          label={t('majeure')}
          description={t('majeure-hint')}
          checked={majeure}
          onChange={(event) => onMajeure(event.target.checked)}
        />
      </>
    );
  }
  return (
    <p aria-live="polite" className="font-medium text-sm">
      {due ? t('due', { fee: due, count: bookings }) : t('due-nothing')}
    </p>
  );
}
