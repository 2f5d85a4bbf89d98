'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { DEFAULT_CURRENCY, fromDecimal, money, toDecimal } from '@/core/money';
import { type BoundFieldProps, useField } from './use-field';

interface NumericProps extends BoundFieldProps {
  placeholder?: string;
  /** Shown after the figure, such as a unit. */
  trail?: string;
}

/** A number; the value is a `number`, or what was typed when that is none, for the schema to refuse. */
export function NumberField({ integer, ...props }: NumericProps & { integer?: boolean }) {
  return <FigureField {...props} inputMode={integer ? 'numeric' : 'decimal'} parse={parseNumber} format={String} />;
}

/** An amount: people see yuan, the value is whole minor units (fen) as a `number`. */
export function MoneyField({ currency = DEFAULT_CURRENCY, ...props }: NumericProps & { currency?: string }) {
  return (
    <FigureField
      {...props}
      lead={currency === 'CNY' ? '¥' : currency}
      inputMode="decimal"
      parse={(text) => {
        const amount = fromDecimal(text.replaceAll(',', ''), currency);
        return amount ? Number(amount.minor) : null;
      }}
      format={(minor) => (Number.isSafeInteger(minor) ? toDecimal(money(minor, currency)) : String(minor))}
    />
  );
}

interface FigureProps extends NumericProps {
  lead?: string;
  inputMode: 'numeric' | 'decimal';
  parse: (text: string) => number | null;
  format: (value: number) => string;
}

function FigureField({ name, label, hint, optional, className, parse, format, ...input }: FigureProps) {
  const { value, error, set, bind } = useField(name);
  const [typed, setTyped] = useState('');
  // What was typed stands as long as it means the value (“1.” and “1.0” are both 1); else the value was set elsewhere.
  const text =
    readFigure(typed, parse) === (value ?? '')
      ? typed
      : typeof value === 'number'
        ? format(value)
        : String(value ?? '');
  return (
    <div data-field={name} className={className}>
      <Field label={label} hint={hint} error={error} optional={optional}>
        {(control) => (
          <Input
            {...input}
            {...control}
            {...bind}
            autoComplete="off"
            className="tabular-nums"
            value={text}
            onChange={(event) => {
              setTyped(event.target.value);
              set(readFigure(event.target.value, parse));
            }}
          />
        )}
      </Field>
    </div>
  );
}

/** The number, an empty text, or the text that is no number. */
function readFigure(text: string, parse: (text: string) => number | null): number | string {
  const trimmed = text.trim();
  return trimmed === '' ? '' : (parse(trimmed) ?? text);
}

function parseNumber(text: string): number | null {
  return /^-?\d{1,15}(\.\d*)?$/.test(text) ? Number(text) : null;
}
