'use client';

import type { ReactNode } from 'react';
import { ConfirmDialog, type ConfirmDialogProps } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { useRouter } from '@/server/i18n/navigation';
import { useErrorSentence } from './use-sentence';

/** A button that asks, then runs an action without a form, says that it is done, and shows the page anew. */
export function ConfirmAction({
  action,
  input,
  done,
  goTo,
  children,
  ...dialog
}: Omit<ConfirmDialogProps, 'onConfirm' | 'children'> & {
  action: ServerAction<unknown>;
  input: Record<string, unknown>;
  /** Said in a toast afterwards. */
  done: string;
  /** Where to go then; absent: the same page. */
  goTo?: string;
  children?: ReactNode;
}) {
  const router = useRouter();
  const toast = useToast();
  const sentence = useErrorSentence();

  async function confirm(): Promise<string | undefined> {
    const result = await action(input, crypto.randomUUID());
    if (!result.ok) return sentence(result.error);
    toast({ text: done });
    if (goTo) router.push(goTo);
    router.refresh();
  }

  return (
    <ConfirmDialog {...dialog} onConfirm={confirm}>
      {children}
    </ConfirmDialog>
  );
}
