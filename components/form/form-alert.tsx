'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Alert } from '@/components/ui/alert';
import type { FieldError } from '@/core/errors';
import type { ActionForm } from './use-action-form';
import { useErrorSentence, useFieldSentence } from './use-sentence';

/** The refusal of the whole form, and those wrong fields that have no place of their own in it. */
export function FormAlert<V extends FieldValues>({ form: { problem, ref } }: { form: ActionForm<V> }) {
  const t = useTranslations('ui.form');
  const errorSentence = useErrorSentence();
  const fieldSentence = useFieldSentence();
  const [homeless, setHomeless] = useState<readonly FieldError[]>([]);

  useEffect(() => {
    const fields = problem?.type === 'refused' ? problem.error.fields : [];
    const shown = [...(ref.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])].map((e) => e.dataset.field);
    setHomeless(fields.filter(({ path }) => !shown.some((name) => path === name || path.startsWith(`${name}.`))));
  }, [problem, ref]);

  if (!problem) return null;
  return (
    <div data-form-problem tabIndex={-1} className="rounded-md outline-none">
      <Alert tone="danger" live>
        {problem.type === 'network' ? <p>{t('network')}</p> : <p>{errorSentence(problem.error)}</p>}
        {homeless.length > 0 && (
          <ul className="mt-1 list-disc pl-5">
            {homeless.map((field) => (
              <li key={field.path}>{fieldSentence(field)}</li>
            ))}
          </ul>
        )}
        {problem.type === 'refused' && problem.error.errorId && (
          <p className="mt-1 text-ink-muted text-xs">{t('error-id', { id: problem.error.errorId })}</p>
        )}
      </Alert>
    </div>
  );
}
