'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { usePathname } from '@/server/i18n/navigation';
import { Button, type ButtonProps } from './button';
import { cn } from './class-names';
import { IconButton } from './icon-button';
import { Modal } from './modal';

export interface SheetProps {
  /** The button that opens it; `children` is its label. */
  trigger: Pick<ButtonProps, 'children' | 'variant' | 'size' | 'icon' | 'className' | 'aria-label'>;
  title: ReactNode;
  side?: 'left' | 'right' | 'bottom';
  /** Adds a wide button at the foot that closes the sheet: “Show 138 results”. */
  closeLabel?: string;
  children: ReactNode;
}

const SIDES = {
  left: 'mr-auto ml-0 h-dvh w-[min(21rem,88vw)]',
  right: 'mr-0 ml-auto h-dvh w-[min(24rem,92vw)]',
  bottom: 'mb-0 max-h-[88dvh] w-full rounded-t-xl',
};

/** A panel from an edge of the screen: filters and menus on a phone. Closes when the page changes. */
export function Sheet({ trigger, title, side = 'bottom', closeLabel, children }: SheetProps) {
  const t = useTranslations('ui');
  const id = useId();
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: closing is what a change of page means
  useEffect(() => setOpen(false), [pathname]);

  return (
    <>
      <Button {...trigger} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)} />
      <Modal
        open={open}
        onClose={() => setOpen(false)}
        labelledBy={id}
        className={cn('animate-rise overflow-hidden', SIDES[side])}
      >
        <div className="flex h-full max-h-[inherit] flex-col">
          <div className="flex items-center justify-between gap-4 border-line border-b py-2 pr-2 pl-5">
            <h2 id={id} className="text-base">
              {title}
            </h2>
            <IconButton label={t('close')} icon={<X />} onClick={() => setOpen(false)} />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {closeLabel && (
            <div className="border-line border-t p-4">
              <Button variant="primary" wide onClick={() => setOpen(false)}>
                {closeLabel}
              </Button>
            </div>
          )}
        </div>
      </Modal>
    </>
  );
}
