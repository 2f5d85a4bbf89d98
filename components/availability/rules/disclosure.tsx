import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

/** A part of a form that is folded away until it matters. */
export function Disclosure({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group rounded-lg border border-line">
      <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-3 px-4 py-2 font-medium">
        {title}
        <ChevronDown aria-hidden="true" className="size-4 text-ink-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-5 border-line border-t p-4">{children}</div>
    </details>
  );
}
