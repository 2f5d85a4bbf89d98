import type { ServerAction } from '@/core/action-result';
import type { BookingAction } from '@/domain/bookings/rules';
import { BookingActionButton } from './booking-action-button';
import { MoveDialog, type MoveSlot } from './move-dialog';

/** Actions that people take, by name; each answers with the booking as it is afterwards. */
export type BookingActionTable = Partial<Record<BookingAction, ServerAction<{ state: string }>>>;

export interface OfferedAction {
  action: BookingAction;
  note: 'required' | 'optional';
}

const LOOKS: Partial<Record<BookingAction, 'primary' | 'danger-ghost'>> = {
  approve: 'primary',
  confirm: 'primary',
  request: 'primary',
  start: 'primary',
  decline: 'danger-ghost',
  cancel: 'danger-ghost',
  'no-show': 'danger-ghost',
};

/** A button for each action that the process table opens to the reader now. */
export function BookingActions({
  booking,
  actions,
  table,
  move,
  size = 'md',
}: {
  booking: { id: string; version: number };
  actions: readonly OfferedAction[];
  table: BookingActionTable;
  /** The booking's time, as the form for moving begins with it. Without it there is no moving here. */
  move?: MoveSlot;
  size?: 'sm' | 'md';
}) {
  return (
    <div className="flex flex-wrap gap-2">
      {actions.map(({ action, note }) => {
        const run = table[action];
        if (!run) return null;
        if (action === 'move') return move ? <MoveDialog key={action} slot={move} run={run} size={size} /> : null;
        return (
          <BookingActionButton
            key={action}
            booking={booking}
            action={action}
            note={note}
            run={run}
            look={LOOKS[action]}
            size={size}
          />
        );
      })}
    </div>
  );
}
