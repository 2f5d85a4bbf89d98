'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TapAction } from '@/components/form/tap-action';
import type { ServerAction } from '@/core/action-result';

/** Uses what is free here and now, for one of a few lengths of time. Needs messages `usage`. */
export function WalkUpForm({
  token,
  ends,
  action,
}: {
  token: string;
  /** Instants, and how they read. */
  ends: readonly { value: string; label: string }[];
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('usage.bench');
  const [end, setEnd] = useState(ends[0]?.value ?? '');
  return (
    <div className="grid gap-3">
      <fieldset>
        <legend className="mb-2 font-medium text-sm">{t('walk-up')}</legend>
        <div className="grid grid-cols-2 gap-2">
          {ends.map(({ value, label }) => (
            <label
              key={value}
              className="flex min-h-12 cursor-pointer items-center gap-2 rounded-md border border-line-strong/55 bg-surface-raised px-3 text-sm has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name="end"
                className="size-4 accent-accent"
                checked={end === value}
                onChange={() => setEnd(value)}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <TapAction wide size="lg" variant="primary" action={action} input={{ token, end }} done={t('walked-up')}>
        {t('walk-up-go')}
      </TapAction>
    </div>
  );
}
