'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { cn } from './class-names';
import { IconButton } from './icon-button';
import { Modal } from './modal';

const WIDTHS = { sm: 'sm:w-[26rem]', md: 'sm:w-[34rem]', lg: 'sm:w-[48rem]' };

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the foot; the main one last. */
  footer?: ReactNode;
  size?: keyof typeof WIDTHS;
  children?: ReactNode;
}

/** A window over the page; at the bottom edge on a phone, where thumbs are. */
export function Dialog({ open, onClose, title, description, footer, size = 'md', children }: DialogProps) {
  const t = useTranslations('ui');
  const id = useId();
  return (
    <Modal
      open={open}
      onClose={onClose}
      labelledBy={`${id}-title`}
      describedBy={description ? `${id}-description` : undefined}
      className={cn(
        'mb-0 max-h-[92dvh] w-full animate-rise overflow-hidden rounded-t-xl sm:mb-auto sm:rounded-lg sm:border sm:border-line',
        WIDTHS[size],
      )}
    >
      <div className="flex max-h-[92dvh] flex-col">
        <div className="flex items-start justify-between gap-4 px-5 pt-4 pb-2">
          <div className="min-w-0 pt-1.5">
            <h2 id={`${id}-title`} className="text-lg">
              {title}
            </h2>
            {description && (
              <p id={`${id}-description`} className="mt-1 text-ink-muted text-sm">
                {description}
              </p>
            )}
          </div>
          <IconButton label={t('close')} icon={<X />} onClick={onClose} className="-mr-2" />
        </div>
        {children && <div className="min-h-0 overflow-y-auto px-5 py-3">{children}</div>}
        {footer && (
          <div className="mt-2 flex flex-col-reverse gap-2 border-line border-t px-5 py-4 sm:flex-row sm:justify-end">
            {footer}
          </div>
        )}
      </div>
    </Modal>
  );
}
