'use client';

import { unstable_rethrow } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState, useTransition } from 'react';
import { Button, type ButtonProps } from '@/components/ui/button';
import { FieldMessage } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { isDecided, type ServerAction } from '@/core/action-result';
import { useRouter } from '@/server/i18n/navigation';
import { useErrorSentence, useFieldSentence } from './use-sentence';

/** A button that does something in one tap, says so, and shows the page anew; what goes wrong stands under it. */
export function TapAction({
  action,
  input,
  done,
  goTo,
  className,
  ...button
}: Pick<ButtonProps, 'children' | 'variant' | 'size' | 'icon' | 'wide'> & {
  action: ServerAction<unknown>;
  input: Record<string, unknown>;
  /** Said in a toast afterwards. */
  done: string;
  /** Where to go then; absent: the same page. */
  goTo?: string;
  className?: string;
}) {
  const router = useRouter();
  const toast = useToast();
  const ui = useTranslations('ui.form');
  const errorSentence = useErrorSentence();
  const fieldSentence = useFieldSentence();
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string>();
  const token = useRef<string>(undefined);

  function tap() {
    setProblem(undefined);
    startTransition(async () => {
      token.current ??= crypto.randomUUID();
      try {
        const result = await action(input, token.current);
        if (isDecided(result)) token.current = undefined;
        if (!result.ok) {
          const [field] = result.error.fields;
          setProblem(field ? fieldSentence(field) : errorSentence(result.error));
          return;
        }
      } catch (thrown) {
        unstable_rethrow(thrown);
        setProblem(ui('network'));
        return;
      }
      toast({ text: done });
      if (goTo) router.push(goTo);
      router.refresh();
    });
  }

  return (
    <div className={className} role={problem ? 'alert' : undefined}>
      <Button {...button} loading={pending} onClick={tap} />
      {problem && (
        <div className="mt-2">
          <FieldMessage id="">{problem}</FieldMessage>
        </div>
      )}
    </div>
  );
}
