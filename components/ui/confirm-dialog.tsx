'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Alert } from './alert';
import { Button, type ButtonProps } from './button';
import { Dialog } from './dialog';

export interface ConfirmDialogProps {
  /** The button that asks; `children` is its label. */
  trigger: Pick<ButtonProps, 'children' | 'variant' | 'size' | 'icon' | 'disabled' | 'className'>;
  /** Asks the question in full: “Cancel this booking?” */
  title: ReactNode;
  /** What happens then. */
  description?: ReactNode;
  /** The verb of what is done, not “OK”. */
  confirmLabel: string;
  /** For leaving it as it is, where “cancel” could be taken for what is asked. */
  dismissLabel?: string;
  tone?: 'primary' | 'danger';
  /** Does it. A returned text is why it failed: the dialog stays and shows it. */
  onConfirm: () => Promise<string | undefined>;
  children?: ReactNode;
}

export function ConfirmDialog({
  trigger,
  title,
  description,
  confirmLabel,
  dismissLabel,
  tone = 'danger',
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const t = useTranslations('ui');
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function confirm() {
    setPending(true);
    setProblem(undefined);
    const refusal = await onConfirm().finally(() => setPending(false));
    if (refusal) setProblem(refusal);
    else setOpen(false);
  }

  return (
    <>
      <Button {...trigger} onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        description={description}
        size="sm"
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{dismissLabel ?? t('cancel')}</Button>
            <Button variant={tone} loading={pending} onClick={confirm}>
              {confirmLabel}
            </Button>
          </>
        }
      >
        {(children || problem) && (
          <div className="grid gap-3">
            {children}
            {problem && (
              <Alert tone="danger" live>
                {problem}
              </Alert>
            )}
          </div>
        )}
      </Dialog>
    </>
  );
}
