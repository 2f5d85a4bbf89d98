import { useLocale } from 'next-intl';
import type { ServerAction } from '@/core/action-result';
import { formatMoney, type Money } from '@/core/money';
import type { BookingAction } from '@/domain/bookings/rules';
import type { SeriesScope, SeriesScopes } from '@/domain/bookings/series-scopes';
import type { ScopeChoice } from './action-reach';
import { BookingActionButton } from './booking-action-button';
import { HandOverDialog } from './hand-over-dialog';
import { MoveDialog, type MoveSlot } from './move-dialog';

/** Actions that people take, by name; each answers with the booking as it is afterwards. */
export interface BookingActionTable extends Partial<Record<BookingAction, ServerAction<{ state: string }>>> {
  /** Cancelling, approving or declining more of a series than one. */
  series?: ServerAction<{ bookings: readonly unknown[] }>;
}

export interface OfferedAction {
  action: BookingAction;
  note: 'required' | 'optional';
}

/** What hangs on acting: whose side the reader is on, what cancelling leaves due, how far it may reach. */
export interface ActionStakes {
  side: 'customer' | 'provider';
  fee: Money;
  scopes: SeriesScopes;
  /** Handed over, the booking is out of the reader's sight. */
  losesSight: boolean;
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
  stakes,
  size = 'md',
}: {
  booking: { id: string; version: number };
  actions: readonly OfferedAction[];
  table: BookingActionTable;
  /** The booking's time, as the form for moving begins with it. Without it there is no moving here. */
  move?: MoveSlot;
  /** Known on the booking's own page: without it there is no handing over, and nothing is said of fees and series. */
  stakes?: ActionStakes;
  size?: 'sm' | 'md';
}) {
  const locale = useLocale();
  return (
    <div className="flex flex-wrap gap-2">
      {actions.map(({ action, note }) => {
        const run = table[action];
        if (!run) return null;
        const common = { booking, run, size };
        if (action === 'move') return move ? <MoveDialog key={action} slot={move} run={run} size={size} /> : null;
        if (action === 'hand-over') {
          return stakes ? <HandOverDialog key={action} {...common} losesSight={stakes.losesSight} /> : null;
        }
        return (
          <BookingActionButton
            key={action}
            {...common}
            action={action}
            note={note}
            look={LOOKS[action]}
            side={stakes?.side}
            scopes={stakes && reachOf(action, stakes, locale)}
            runSeries={table.series}
          />
        );
      })}
    </div>
  );
}

/** How far an action reaches: the booking alone to begin with, then what of its series it may. */
function reachOf(
  action: BookingAction,
  { fee, scopes }: ActionStakes,
  locale: string,
): readonly [ScopeChoice, ...ScopeChoice[]] {
  const due = (fees: readonly Money[]) =>
    fees
      .filter(({ minor }) => minor > 0n)
      .map((each) => formatMoney(each, locale))
      .join(' + ') || null;
  const further: readonly SeriesScope[] =
    action === 'cancel' || action === 'approve' || action === 'decline' ? (scopes[action] ?? []) : [];
  return [
    { scope: 'one', bookings: 1, due: due([fee]) },
    ...further
      .filter(({ scope }) => scope !== 'one')
      .map(({ scope, bookings, fees }) => ({ scope, bookings, due: due(fees) })),
  ];
}
