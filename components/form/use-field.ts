'use client';

import { get, useController, useFormState } from 'react-hook-form';

/** What every bound field takes. Labels and hints come translated. */
export interface BoundFieldProps {
  /** Dotted path into the schema's input, as in `title.zh`. */
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  disabled?: boolean;
  className?: string;
}

export interface BoundField {
  value: unknown;
  /** The value as text, for controls that hold text. */
  text: string;
  /** Sentence of the first thing wrong in it or below it. */
  error: string | undefined;
  set: (value: unknown) => void;
  bind: { name: string; ref: (element: HTMLElement | null) => void; onBlur: () => void };
}

/** Ties a control to the form around it. */
export function useField(name: string): BoundField {
  const { field, fieldState } = useController({ name });
  const value: unknown = field.value;
  return {
    value,
    text: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    error: firstMessage(fieldState.error),
    set: field.onChange,
    bind: { name, ref: field.ref, onBlur: field.onBlur },
  };
}

/** The sentence about a value that has fields of its own, such as both halves of a text. */
export function useFieldError(name: string): string | undefined {
  const { errors } = useFormState();
  return firstMessage(get(errors, name));
}

/** A wrong entry of a list or record shows at the field as a whole. */
function firstMessage(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string' && error.message) return error.message;
  for (const [key, nested] of Object.entries(error)) {
    const message = key === 'ref' ? undefined : firstMessage(nested);
    if (message) return message;
  }
  return undefined;
}
