'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorSentence, useFieldSentence } from '@/components/form/use-sentence';
import type { ServerAction } from '@/core/action-result';

/** Calls an action that takes a file; a refusal becomes one sentence, a lost connection another. */
export function useImportAction<T>(action: ServerAction<T>) {
  const ui = useTranslations('ui');
  const errorSentence = useErrorSentence();
  const fieldSentence = useFieldSentence();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function call(input: unknown): Promise<T | null> {
    setPending(true);
    setProblem(null);
    try {
      const result = await action(input, crypto.randomUUID());
      if (result.ok) return result.value;
      const fields = result.error.fields.map(fieldSentence);
      setProblem(fields.length > 0 ? fields.join(' · ') : errorSentence(result.error));
    } catch {
      setProblem(ui('form.network'));
    } finally {
      setPending(false);
    }
    return null;
  }

  return { call, pending, problem };
}
