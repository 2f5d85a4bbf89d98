import type { ReactNode } from 'react';

/** One part of the editor with a heading that the rail leads to. */
export function EditorSection({
  id,
  title,
  description,
  children,
}: {
  id: string;
  title: string;
  description?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      className="scroll-mt-36 border-line border-t pt-7 pb-9 outline-none first:border-t-0 first:pt-1"
    >
      <h2 id={`${id}-title`} className="text-lg">
        {title}
      </h2>
      {description && <p className="mt-0.5 max-w-text text-ink-muted text-sm">{description}</p>}
      <div className="mt-5 grid min-w-0 gap-6">{children}</div>
    </section>
  );
}
