'use client';

import { useTranslations } from 'next-intl';
import { useField } from '@/components/form/use-field';
import { Fieldset } from '@/components/ui/fieldset';
import { Select } from '@/components/ui/select';

/** A division as the picker shows it, its name in the reader's language. */
export interface RegionOption {
  code: string;
  parentCode: string | null;
  name: string;
}

const LEVELS = ['province', 'city', 'district'] as const;

/** Province, then city, then district; the value is the code of the last one chosen. */
export function RegionField({
  name,
  label,
  hint,
  regions,
  disabled,
  className,
}: {
  name: string;
  label: string;
  hint?: string;
  regions: readonly RegionOption[];
  disabled?: boolean;
  className?: string;
}) {
  const t = useTranslations('organisations.fields');
  const { text, error, set, bind } = useField(name);
  const chosen = pathTo(regions, text);
  const steps: { parent: string | null; options: RegionOption[] }[] = [];
  for (const parent of [null, ...chosen]) {
    const options = regions.filter(({ parentCode }) => parentCode === parent);
    if (options.length > 0) steps.push({ parent, options });
  }
  return (
    <div data-field={name} className={className}>
      <Fieldset legend={label} hint={hint} error={error}>
        <div className="grid gap-3 sm:grid-cols-3">
          {steps.map(({ parent, options }, step) => (
            <Select
              key={parent ?? 'root'}
              {...(step === 0 ? bind : { onBlur: bind.onBlur })}
              aria-label={t(levelName(options[0], step))}
              placeholder={t(levelName(options[0], step))}
              invalid={Boolean(error)}
              disabled={disabled}
              options={options.map(({ code, name: optionName }) => ({ value: code, label: optionName }))}
              value={chosen[step] ?? ''}
              // Taking a choice back leaves the one above it.
              onChange={(event) => set(event.target.value || (parent ?? ''))}
            />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}

/** Codes from the province down to `code`; empty for none. */
function pathTo(regions: readonly RegionOption[], code: string): string[] {
  const path: string[] = [];
  for (let at: string | null = code; at && path.length < LEVELS.length; ) {
    const found = regions.find((region) => region.code === at);
    if (!found) break;
    path.unshift(found.code);
    at = found.parentCode;
  }
  return path;
}

/** Under a municipality districts come second: codes of six digits are districts wherever they stand. */
function levelName(option: RegionOption | undefined, step: number): (typeof LEVELS)[number] {
  if (step === 1 && option?.code.length === 6) return 'district';
  return LEVELS[step] ?? 'district';
}
