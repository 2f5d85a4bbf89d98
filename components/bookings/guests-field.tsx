'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray } from 'react-hook-form';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/fieldset';
import { IconButton } from '@/components/ui/icon-button';

const MAX_GUESTS = 50;

/** Who comes along: a name, and an address if they are to be reached. Needs messages `bookings`. */
export function GuestsField() {
  const t = useTranslations('bookings.details');
  const { fields, append, remove } = useFieldArray({ name: 'guests' });
  return (
    <Fieldset legend={t('guests')} hint={t('guests-hint')} optional>
      <div className="grid gap-3">
        {fields.map(({ id }, n) => (
          <div key={id} className="grid grid-cols-[1fr_auto] items-end gap-2 sm:grid-cols-[1fr_1fr_auto]">
            <TextField name={`guests.${n}.name`} label={t('guest-name')} autoComplete="off" />
            <TextField
              name={`guests.${n}.email`}
              label={t('guest-email')}
              type="email"
              autoComplete="off"
              optional
              className="order-last col-span-2 sm:order-none sm:col-span-1"
            />
            <IconButton label={t('guest-remove', { n: n + 1 })} icon={<X />} onClick={() => remove(n)} />
          </div>
        ))}
        {fields.length < MAX_GUESTS && (
          <Button
            variant="secondary"
            size="sm"
            className="justify-self-start"
            onClick={() => append({ name: '', email: '' })}
          >
            <Plus aria-hidden="true" />
            {t('guest-add')}
          </Button>
        )}
      </div>
    </Fieldset>
  );
}
