'use client';

import { toNestErrors } from '@hookform/resolvers';
import { unstable_rethrow } from 'next/navigation';
import { type RefObject, useEffect, useRef, useState, useTransition } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { ZodType } from 'zod';
import { type ActionError, type ActionResult, isDecided, type ServerAction } from '@/core/action-result';
import { toFieldErrors } from '@/core/field-errors';
import { withoutEmpties } from './form-values';
import { useFieldSentence } from './use-sentence';

/** A schema, or how to fetch it: public pages keep the weight of schemas out of their first load. */
export type SchemaSource<V extends FieldValues> = ZodType<unknown, V> | (() => Promise<ZodType<unknown, V>>);

/** Why the last submit did not go through: the action refused it, or it never arrived. */
export type FormProblem = { type: 'refused'; error: ActionError } | { type: 'network' };

export interface ActionFormOptions<V extends FieldValues, T> {
  /** The same schema that the action's command parses with. */
  schema: SchemaSource<V>;
  action: ServerAction<T>;
  defaultValues: DefaultValues<V>;
  onSuccess?: (value: T) => void | Promise<void>;
  /** Back to the default values after success, for forms that are used again and again. */
  resetAfterSuccess?: boolean;
}

export interface ActionForm<V extends FieldValues> {
  methods: UseFormReturn<V>;
  ref: RefObject<HTMLFormElement | null>;
  submit: () => void;
  /** Fetches a schema that comes later; `ActionForm` calls it when somebody begins to type. */
  warm: () => void;
  pending: boolean;
  problem: FormProblem | null;
}

/** The one way to make a form: a schema, a server action, and fields inside `ActionForm`. */
export function useActionForm<V extends FieldValues, T>(options: ActionFormOptions<V, T>): ActionForm<V> {
  const { schema, action, defaultValues, onSuccess, resetAfterSuccess = false } = options;
  const sentence = useFieldSentence();
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const ref = useRef<HTMLFormElement>(null);
  const busy = useRef(false);
  const onceToken = useRef<string>(undefined);

  const resolver: Resolver<V> = async (values, _context, resolverOptions) => {
    const input = withoutEmpties(values);
    const parsed = await (await loadSchema(schema))?.safeParseAsync(input);
    if (!parsed || parsed.success) return { values, errors: {} };
    const flat: FieldErrors = {};
    for (const field of toFieldErrors(parsed.error, input)) {
      if (field.path) flat[field.path] = { type: field.code, message: sentence(field) };
    }
    return { values: {}, errors: toNestErrors(flat, resolverOptions) };
  };
  const methods = useForm<V>({ resolver, defaultValues, mode: 'onSubmit', shouldFocusError: false });

  // Focus goes to the first wrong field as it stands on the page, or to the message above the fields.
  useEffect(() => {
    if (attempt === 0) return;
    const wrong = ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? ref.current?.querySelector<HTMLElement>('[data-form-problem]'))?.focus();
  }, [attempt]);

  function show(result: ActionResult<T>): void {
    // A definite answer ends this token. Without one it is kept, so that sending again cannot do the thing twice.
    if (isDecided(result)) onceToken.current = undefined;
    if (result.ok) return;
    for (const field of result.error.fields) {
      if (isFieldPath<V>(field.path)) methods.setError(field.path, { type: field.code, message: sentence(field) });
    }
    setProblem({ type: 'refused', error: result.error });
  }

  /** True when the action did it. */
  async function send(values: V): Promise<boolean> {
    onceToken.current ??= crypto.randomUUID();
    let result: ActionResult<T>;
    try {
      result = await action(withoutEmpties(values), onceToken.current);
    } catch (thrown) {
      unstable_rethrow(thrown);
      setProblem({ type: 'network' });
      return false;
    }
    show(result);
    if (!result.ok) return false;
    if (resetAfterSuccess) methods.reset();
    await onSuccess?.(result.value);
    return true;
  }

  function submit(): void {
    if (busy.current) return;
    busy.current = true;
    setProblem(null);
    startTransition(async () => {
      let done = false;
      try {
        await methods.handleSubmit(async (values) => {
          done = await send(values);
        })();
        // Only now are the sentences at their fields.
        if (!done) setAttempt((count) => count + 1);
      } finally {
        busy.current = false;
      }
    });
  }

  return { methods, ref, submit, warm: () => void loadSchema(schema), pending, problem };
}

/** Null when it cannot be fetched: then the server is the judge, as it is in the end anyway. */
async function loadSchema<V extends FieldValues>(source: SchemaSource<V>): Promise<ZodType<unknown, V> | null> {
  return typeof source === 'function' ? source().catch(() => null) : source;
}

/** Whether an error is about one field. Which fields there are only the form knows; `FormAlert` shows those it lacks. */
function isFieldPath<V extends FieldValues>(path: string): path is FieldPath<V> {
  return path !== '';
}
