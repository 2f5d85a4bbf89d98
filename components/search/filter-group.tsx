import type { ReactNode } from 'react';

/** One filter with its title, as a group that screen readers name; `action` stands at the end of the title's line. */
export function FilterGroup({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="relative min-w-0 border-line border-t py-4 first:border-t-0 first:pt-0">
      <legend className="float-left mb-2 w-full font-semibold text-sm">{title}</legend>
      {action && <div className="float-right -mt-[2.125rem] flex h-8 items-center text-sm">{action}</div>}
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}
