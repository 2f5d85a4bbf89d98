import type { ReactNode } from 'react';

/** One filter with its title, as a group that screen readers name. */
export function FilterGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 border-line border-t py-4 first:border-t-0 first:pt-0">
      <legend className="float-left mb-2 w-full font-semibold text-sm">{title}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}
