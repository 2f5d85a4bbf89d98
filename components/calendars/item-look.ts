import type { BookingState } from '@/domain/bookings/rules';

/** How a booking looks on a board. Colour never speaks alone: requests are dashed, what is over is pale, names say the rest. */
export const ITEM_LOOKS: Record<BookingState, string> = {
  held: 'border-info bg-info-soft text-ink border-dashed',
  requested: 'border-warning bg-warning-soft text-ink border-dashed',
  confirmed: 'border-accent bg-accent-soft text-ink',
  'in-use': 'border-accent bg-accent text-accent-ink',
  completed: 'border-line-strong bg-surface-hover text-ink-muted',
  settled: 'border-line-strong bg-surface-hover text-ink-muted',
  disputed: 'border-danger bg-danger-soft text-ink',
  declined: 'border-line bg-surface text-ink-muted',
  expired: 'border-line bg-surface text-ink-muted',
  cancelled: 'border-line bg-surface text-ink-muted',
  'no-show': 'border-line bg-surface text-ink-muted',
};

/** Slanted lines over time that is taken out. */
export const HATCHED =
  'bg-[repeating-linear-gradient(135deg,var(--line)_0_1px,transparent_1px_6px)] bg-surface-sunken text-ink-muted';
