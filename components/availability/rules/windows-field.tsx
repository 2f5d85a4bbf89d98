'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useField } from '@/components/form/use-field';
import { toClock, WEEKDAYS, withClock } from '@/components/listings/editor/weekly-hours';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/fieldset';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { TimeInput } from '@/components/ui/time-input';
import type { WeeklyWindow } from '@/domain/availability/rules';

/** Hours of the week as rows of day, from and to; the value is a list. Needs messages `rules` and `listings`. */
export function WindowsField({ name, label, hint }: { name: string; label: string; hint: string }) {
  const t = useTranslations('rules.windows');
  const tDays = useTranslations('listings.weekdays');
  const { value, error, set, bind } = useField(name);
  const rows: WeeklyWindow[] = Array.isArray(value) ? value : [];
  const replace = (at: number, row: WeeklyWindow) => set(rows.map((each, n) => (n === at ? row : each)));
  return (
    <div data-field={name}>
      <Fieldset legend={label} hint={hint} error={error} optional>
        <ul className="grid gap-2">
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
            <li key={at} className="flex flex-wrap items-center gap-2">
              <Select
                aria-label={t('day', { n: at + 1 })}
                className="w-32"
                options={WEEKDAYS.map((day) => ({ value: String(day), label: tDays(`${day}`) }))}
                value={String(row.weekday)}
                onChange={(event) => replace(at, { ...row, weekday: Number(event.target.value) })}
              />
              <TimeInput
                aria-label={t('from', { n: at + 1 })}
                className="w-31 px-2 tabular-nums"
                value={toClock(row.startMinute)}
                onChange={(event) => replace(at, withClock(row, 'start', event.target.value))}
              />
              <TimeInput
                aria-label={t('to', { n: at + 1 })}
                className="w-31 px-2 tabular-nums"
                value={toClock(row.endMinute)}
                onChange={(event) => replace(at, withClock(row, 'end', event.target.value))}
              />
              <IconButton
                size="sm"
                label={t('remove', { n: at + 1 })}
                icon={<Trash2 />}
                onClick={() => set(rows.filter((_, n) => n !== at))}
              />
            </li>
          ))}
        </ul>
        <Button
          size="sm"
          className="mt-2"
          icon={<Plus aria-hidden="true" />}
          onBlur={bind.onBlur}
          onClick={() =>
            set([...rows, { weekday: ((rows.at(-1)?.weekday ?? 0) % 7) + 1, startMinute: 540, endMinute: 1080 }])
          }
        >
          {t('add')}
        </Button>
      </Fieldset>
    </div>
  );
}
