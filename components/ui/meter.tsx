import { type ReactNode, useId } from 'react';
import { cn } from './class-names';

const FILLS = { accent: 'bg-accent', warning: 'bg-warning', danger: 'bg-danger', success: 'bg-success' };

/** How full: completeness, a budget, a quota. Drawn on a graduated rule. */
export function Meter({
  label,
  value,
  max = 100,
  valueText,
  tone = 'accent',
  hideLabel,
  className,
}: {
  label: ReactNode;
  value: number;
  max?: number;
  /** The figure in words; a percentage when left out. */
  valueText?: string;
  tone?: keyof typeof FILLS;
  hideLabel?: boolean;
  className?: string;
}) {
  const id = useId();
  const share = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0;
  const text = valueText ?? `${Math.round(share * 100)}%`;
  return (
    <div className={cn('grid gap-1.5', className)}>
      <div className={cn('flex items-baseline justify-between gap-3 text-sm', hideLabel && 'sr-only')}>
        <span id={id}>{label}</span>
        <span className="text-ink-muted tabular-nums">{text}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers do not let <meter> be styled alike */}
      <div
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(Math.max(value, 0), max)}
        aria-valuetext={text}
        className="h-2 overflow-hidden rounded-full bg-surface-sunken ring-1 ring-line ring-inset"
      >
        <div className={cn('h-full rounded-full', FILLS[tone])} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
