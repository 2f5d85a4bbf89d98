'use client';

import { Copy, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CheckboxBox } from '@/components/ui/checkbox';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { FieldMessage } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { TimeInput } from '@/components/ui/time-input';
import type { WeeklyRange } from '@/domain/listings/rules';
import { nextRange, toClock, WEEKDAYS, withClock } from './weekly-hours';

const WORKDAYS = [1, 2, 3, 4, 5];

interface PlacedRange {
  range: WeeklyRange;
  /** Place in the whole week's list. */
  index: number;
  error: string | undefined;
}

/** One day of the week: open or not, its ranges, and its hours copied to other days. */
export function OpeningDay({
  name,
  weekday,
  ranges,
  all,
  disabled,
  onChange,
  onCopy,
}: {
  /** Of the field that holds the week. */
  name: string;
  weekday: number;
  ranges: readonly PlacedRange[];
  all: readonly WeeklyRange[];
  disabled: boolean;
  onChange: (ranges: WeeklyRange[]) => void;
  onCopy: (days: readonly number[]) => void;
}) {
  const t = useTranslations('listings');
  const day = t(`weekdays.${weekday}`);
  const open = ranges.length > 0;
  const add = () => onChange([...all, nextRange(weekday, all)]);

  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-3 py-2.5 sm:px-4">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the box stands inside */}
      <label className="flex min-h-10 w-28 items-center gap-2.5 text-sm">
        <CheckboxBox
          disabled={disabled}
          checked={open}
          onChange={() => (open ? onChange(all.filter((each) => each.weekday !== weekday)) : add())}
        />
        <span className={open ? 'font-medium' : 'text-ink-muted'}>{day}</span>
      </label>
      <div className="order-3 grid min-w-0 basis-full gap-2 sm:order-2 sm:flex-1 sm:basis-60">
        {!open && <p className="flex min-h-10 items-center text-ink-muted text-sm">{t('closed')}</p>}
        {ranges.map(({ range, index, error }, at) => (
          <div key={index} className="grid gap-1">
            <div className="flex flex-wrap items-center gap-2">
              <TimeInput
                aria-label={t('editor.opens', { day, n: at + 1 })}
                invalid={Boolean(error)}
                disabled={disabled}
                value={toClock(range.startMinute)}
                onChange={(event) => onChange(replace(all, index, withClock(range, 'start', event.target.value)))}
                className="w-31 px-2 tabular-nums max-sm:w-auto max-sm:min-w-26 max-sm:flex-1 max-sm:[&::-webkit-calendar-picker-indicator]:hidden"
              />
              <span aria-hidden="true" className="text-ink-muted max-sm:hidden">
                –
              </span>
              <TimeInput
                aria-label={t('editor.closes', { day, n: at + 1 })}
                invalid={Boolean(error)}
                disabled={disabled}
                value={toClock(range.endMinute)}
                onChange={(event) => onChange(replace(all, index, withClock(range, 'end', event.target.value)))}
                className="w-31 px-2 tabular-nums max-sm:w-auto max-sm:min-w-26 max-sm:flex-1 max-sm:[&::-webkit-calendar-picker-indicator]:hidden"
              />
              {range.endMinute > 1440 && <span className="text-ink-muted text-xs">{t('next-day')}</span>}
              {range.endMinute - range.startMinute === 1440 && (
                <span className="text-ink-muted text-xs">{t('round-the-clock')}</span>
              )}
              <IconButton
                size="sm"
                label={t('editor.range-remove', { day, n: at + 1 })}
                icon={<Trash2 />}
                disabled={disabled}
                onClick={() => onChange(all.filter((_, i) => i !== index))}
              />
            </div>
            <FieldMessage id={`${name}-${index}-error`}>{error}</FieldMessage>
          </div>
        ))}
      </div>
      <div className="order-2 ml-auto flex min-h-10 items-center gap-1 sm:order-3">
        <IconButton
          size="sm"
          label={t('editor.range-add', { day })}
          icon={<Plus />}
          disabled={disabled}
          onClick={add}
        />
        {open && !disabled && (
          <DropdownMenu
            trigger={
              <Button size="sm" variant="ghost" icon={<Copy />} aria-label={t('editor.copy-day', { day })}>
                <span className="max-sm:sr-only">{t('editor.copy-to')}</span>
              </Button>
            }
            items={[
              { key: 'all', label: t('editor.copy-all'), onSelect: () => onCopy(WEEKDAYS) },
              { key: 'workdays', label: t('editor.copy-workdays'), onSelect: () => onCopy(WORKDAYS) },
              { key: 'separator', type: 'separator' },
              ...WEEKDAYS.filter((each) => each !== weekday).map((each) => ({
                key: String(each),
                label: t(`weekdays.${each}`),
                onSelect: () => onCopy([each]),
              })),
            ]}
          />
        )}
      </div>
    </li>
  );
}

function replace(all: readonly WeeklyRange[], index: number, range: WeeklyRange): WeeklyRange[] {
  return all.map((each, at) => (at === index ? range : each));
}
