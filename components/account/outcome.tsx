import { CircleCheck, Clock, MailCheck } from 'lucide-react';
import type { ReactNode } from 'react';

const ICONS = { done: CircleCheck, mail: MailCheck, expired: Clock };

/** How it ended, in the place where the form was: what happened, and the way on. */
export function Outcome({
  kind,
  title,
  action,
  children,
}: {
  kind: keyof typeof ICONS;
  title: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const Icon = ICONS[kind];
  return (
    <div role="status" className="grid gap-3">
      <span className="grid size-11 place-items-center rounded-full bg-accent-soft text-accent">
        <Icon aria-hidden="true" className="size-5" />
      </span>
      <p className="font-semibold text-lg">{title}</p>
      {children && <div className="grid gap-2 text-ink-muted text-sm">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
