import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './class-names';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
  /** Options of one group stand together under its name. */
  group?: string;
}

export interface SelectProps extends Omit<ComponentProps<'select'>, 'children' | 'size'> {
  options: readonly SelectOption[];
  /** First, empty option. */
  placeholder?: string;
  invalid?: boolean;
}

/** The browser's own list: the best one there is on a phone. */
export function Select({ options, placeholder, invalid, className, ...rest }: SelectProps) {
  return (
    <span className={cn('relative block w-full', className)}>
      <select {...rest} aria-invalid={invalid || undefined} className="control appearance-none truncate pr-9">
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {byGroup(options).map(([group, members]) =>
          group ? (
            <optgroup key={group} label={group}>
              {members.map(renderOption)}
            </optgroup>
          ) : (
            members.map(renderOption)
          ),
        )}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-muted"
      />
    </span>
  );
}

function renderOption({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}

function byGroup(options: readonly SelectOption[]): [string, SelectOption[]][] {
  const groups = new Map<string, SelectOption[]>();
  for (const option of options) {
    const group = option.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups];
}
