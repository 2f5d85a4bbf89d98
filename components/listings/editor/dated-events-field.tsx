'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type BoundFieldProps, useField } from '@/components/form/use-field';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Fieldset } from '@/components/ui/fieldset';
import { IconButton } from '@/components/ui/icon-button';
import { Select, type SelectOption } from '@/components/ui/select';

interface DatedEvent {
  on: string;
  event: string;
}

/** What happened when: a list of dates with what it was, the oldest first. */
export function DatedEventsField({
  name,
  label,
  hint,
  optional,
  disabled,
  options,
}: BoundFieldProps & { options: readonly SelectOption[] }) {
  const t = useTranslations('listings.editor');
  const ui = useTranslations('ui.form');
  const { value, error, set } = useField(name);
  const events = Array.isArray(value) ? value.filter(isDatedEvent) : [];

  function change(at: number, part: Partial<DatedEvent>) {
    set(events.map((each, i) => (i === at ? { ...each, ...part } : each)));
  }

  return (
    <div data-field={name}>
      <Fieldset legend={label} hint={hint} error={error} optional={optional} disabled={disabled}>
        <ol className="grid gap-2">
          {events.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an event has no other identity than its place
            <li key={at} className="flex flex-wrap items-center gap-2 sm:flex-nowrap">
              <DateInput
                aria-label={t('event-date', { n: at + 1 })}
                value={each.on}
                onChange={(event) => change(at, { on: event.target.value })}
                className="w-40"
              />
              <Select
                aria-label={t('event-kind', { n: at + 1 })}
                options={options}
                placeholder={ui('choose')}
                value={each.event}
                onChange={(event) => change(at, { event: event.target.value })}
                className="max-w-56 flex-1"
              />
              <IconButton
                label={t('event-remove', { n: at + 1 })}
                icon={<Trash2 />}
                onClick={() => set(events.filter((_, i) => i !== at))}
              />
            </li>
          ))}
        </ol>
        <div>
          <Button size="sm" icon={<Plus />} onClick={() => set([...events, { on: '', event: '' }])}>
            {t('event-add')}
          </Button>
        </div>
      </Fieldset>
    </div>
  );
}

function isDatedEvent(value: unknown): value is DatedEvent {
  return typeof value === 'object' && value !== null && 'on' in value && 'event' in value;
}
