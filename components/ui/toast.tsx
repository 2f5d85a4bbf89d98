'use client';

import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { IconButton } from './icon-button';

export interface Toast {
  text: ReactNode;
  tone?: 'success' | 'danger';
  /** Such as an “undo” link or button. */
  action?: ReactNode;
}

type Show = (toast: Toast) => void;
type Shown = Toast & { id: number };

const SHOWN_MS = 6_000;
const ToastContext = createContext<Show | null>(null);
let lastId = 0;

/** `const toast = useToast(); toast({ text: t('saved') })`. For what went well elsewhere; errors belong in their place. */
export function useToast(): Show {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast needs a ToastProvider above it');
  return show;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('ui');
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const show = useCallback<Show>((toast) => {
    lastId += 1;
    const shown = { ...toast, id: lastId };
    setToasts((all) => [...all.slice(-2), shown]);
  }, []);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);

  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={t('notifications')}
        className="pointer-events-none fixed inset-x-4 bottom-20 z-50 sm:right-6 sm:bottom-6 sm:left-auto sm:w-96"
      >
        <ol aria-live="polite" className="grid gap-2">
          {toasts.map((toast) => (
            <ToastItem key={toast.id} toast={toast} onDismiss={dismiss} closeLabel={t('close')} />
          ))}
        </ol>
      </section>
    </ToastContext>
  );
}

function ToastItem({
  toast,
  onDismiss,
  closeLabel,
}: {
  toast: Shown;
  onDismiss: (id: number) => void;
  closeLabel: string;
}) {
  const { id, text, tone = 'success', action } = toast;
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held || tone === 'danger') return;
    const timer = setTimeout(() => onDismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, tone, id, onDismiss]);

  return (
    <li
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex animate-rise items-center gap-3 rounded-md bg-ink py-1.5 pr-1.5 pl-4 text-sm text-surface shadow-overlay"
    >
      {tone === 'success' ? (
        <CircleCheck aria-hidden="true" className="size-[1.125rem] shrink-0" />
      ) : (
        <CircleAlert aria-hidden="true" className="size-[1.125rem] shrink-0" />
      )}
      <span className="min-w-0 flex-1 py-1">{text}</span>
      {action}
      <IconButton
        label={closeLabel}
        icon={<X />}
        size="sm"
        onClick={() => onDismiss(id)}
        className="text-surface hover:bg-surface/15"
      />
    </li>
  );
}
