'use client';

import { ArrowDown, ArrowUp, Minus, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { get, useFormState } from 'react-hook-form';
import { useField } from '@/components/form/use-field';
import { Field, FieldMessage } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { countedUnits, UNITS_MAX, type WantedUnit } from '@/domain/listings/rules';
import { EditorSection } from './editor-section';

/** More names than this nobody types one by one. */
const NAMED_AT_MOST = 60;

/** How many can be booked at the same time, and what each is called. */
export function UnitsSection({ disabled }: { disabled: boolean }) {
  const t = useTranslations('listings.editor');
  const { value, error, set } = useField('units');
  const units = Array.isArray(value) ? value.filter(isUnit) : [];
  const count = (wanted: number) => set(countedUnits(units, Math.min(Math.max(Math.trunc(wanted) || 1, 1), UNITS_MAX)));

  return (
    <EditorSection id="units" title={t('sections.units')} description={t('units-hint')}>
      <div className="flex items-end gap-2">
        <Field label={t('fields.unit-count')} error={units.length === 0 ? error : undefined}>
          {(control) => (
            <Input
              {...control}
              type="number"
              inputMode="numeric"
              min={1}
              max={UNITS_MAX}
              disabled={disabled}
              value={String(units.length)}
              onChange={(event) => count(Number(event.target.value))}
              className="w-28 tabular-nums"
            />
          )}
        </Field>
        <IconButton
          label={t('unit-fewer')}
          variant="secondary"
          icon={<Minus />}
          disabled={disabled || units.length <= 1}
          onClick={() => count(units.length - 1)}
        />
        <IconButton
          label={t('unit-more')}
          variant="secondary"
          icon={<Plus />}
          disabled={disabled || units.length >= UNITS_MAX}
          onClick={() => count(units.length + 1)}
        />
      </div>
      {units.length > 1 && units.length <= NAMED_AT_MOST && (
        <details className="rounded-lg border border-line bg-surface-raised" open={units.length <= 8}>
          <summary className="cursor-pointer rounded-lg px-4 py-2.5 font-medium text-sm">{t('unit-names')}</summary>
          <ol className="grid gap-2 px-4 pb-4 xl:grid-cols-2">
            {units.map((unit, at) => (
              <UnitRow key={unit.id ?? `new-${at}`} units={units} at={at} disabled={disabled} onChange={set} />
            ))}
          </ol>
        </details>
      )}
    </EditorSection>
  );
}

function UnitRow({
  units,
  at,
  disabled,
  onChange,
}: {
  units: readonly WantedUnit[];
  at: number;
  disabled: boolean;
  onChange: (units: WantedUnit[]) => void;
}) {
  const t = useTranslations('listings.editor');
  const { errors } = useFormState();
  const error: unknown = get(errors, `units.${at}.name.message`);
  const n = at + 1;
  const move = (to: number) => {
    const rest = units.filter((_, i) => i !== at);
    const moved = units[at];
    if (moved) onChange([...rest.slice(0, to), moved, ...rest.slice(to)]);
  };
  return (
    <li className="grid gap-1">
      <div className="flex items-center gap-1">
        <Input
          aria-label={t('unit-name', { n })}
          disabled={disabled}
          invalid={typeof error === 'string'}
          value={units[at]?.name ?? ''}
          onChange={(event) =>
            onChange(units.map((each, i) => (i === at ? { ...each, name: event.target.value } : each)))
          }
        />
        <IconButton
          size="sm"
          label={t('move-up', { n })}
          icon={<ArrowUp />}
          disabled={disabled || at === 0}
          onClick={() => move(at - 1)}
        />
        <IconButton
          size="sm"
          label={t('move-down', { n })}
          icon={<ArrowDown />}
          disabled={disabled || at === units.length - 1}
          onClick={() => move(at + 1)}
        />
        <IconButton
          size="sm"
          label={t('unit-remove', { n })}
          icon={<Trash2 />}
          disabled={disabled}
          onClick={() => onChange(units.filter((_, i) => i !== at))}
        />
      </div>
      <FieldMessage id={`unit-${at}-error`}>{typeof error === 'string' && error}</FieldMessage>
    </li>
  );
}

function isUnit(value: unknown): value is WantedUnit {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
