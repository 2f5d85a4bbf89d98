import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './class-names';

export type AlertTone = 'info' | 'success' | 'warning' | 'danger';

const TONES: Record<AlertTone, { style: string; icon: typeof Info }> = {
  info: { style: 'bg-info-soft [&>svg]:text-info', icon: Info },
  success: { style: 'bg-success-soft [&>svg]:text-success', icon: CircleCheck },
  warning: { style: 'bg-warning-soft [&>svg]:text-warning', icon: TriangleAlert },
  danger: { style: 'bg-danger-soft [&>svg]:text-danger', icon: CircleAlert },
};

export interface AlertProps {
  tone?: AlertTone;
  title?: ReactNode;
  action?: ReactNode;
  /** Read out at once when it appears after the page has loaded. */
  live?: boolean;
  className?: string;
  children?: ReactNode;
}

/** A message in its place on the page. */
export function Alert({ tone = 'info', title, action, live, className, children }: AlertProps) {
  const { style, icon: Icon } = TONES[tone];
  return (
    <div
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      className={cn('flex items-start gap-3 rounded-md px-4 py-3 text-sm', style, className)}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-[1.125rem] shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
