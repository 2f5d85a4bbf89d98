import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

const WIDTHS = {
  page: 'max-w-page',
  text: 'max-w-text',
  form: 'max-w-form',
  full: 'max-w-none px-0 py-0 sm:px-0 lg:px-0',
};

/** The page's `<main>`: the outermost element of every page that is not inside a `WorkbenchShell`. */
export function PageContainer({
  width = 'page',
  className,
  children,
}: {
  width?: keyof typeof WIDTHS;
  className?: string;
  children: ReactNode;
}) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className={cn('mx-auto w-full px-4 py-6 outline-none sm:px-6 sm:py-8 lg:px-8', WIDTHS[width], className)}
    >
      {children}
    </main>
  );
}
