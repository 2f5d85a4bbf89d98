import type { ReactNode } from 'react';

/** A titled part of a listing's page. */
export function ListingSection({
  id,
  title,
  aside,
  children,
}: {
  id: string;
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-title`} className="border-line border-t pt-6">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`${id}-title`} className="text-lg">
          {title}
        </h2>
        {aside && <p className="text-ink-muted text-sm">{aside}</p>}
      </div>
      {children}
    </section>
  );
}
