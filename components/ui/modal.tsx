'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { cn } from './class-names';

/**
 * The browser's modal dialog: top layer, focus kept inside and given back, Escape. Dialog and Sheet are its shapes.
 * What is inside is mounted only while it is open.
 */
export function Modal({
  open,
  onClose,
  labelledBy,
  describedBy,
  className,
  children,
}: {
  open: boolean;
  onClose: () => void;
  labelledBy: string;
  describedBy?: string;
  className?: string;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click outside repeats what Escape does
    <dialog
      ref={ref}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      // Closing goes through the state at once: a browser tells of it late, when it may stand open again.
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => !event.currentTarget.open && onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={cn('m-auto max-h-none max-w-none bg-surface-raised p-0 text-ink shadow-overlay', className)}
    >
      {open && children}
    </dialog>
  );
}
