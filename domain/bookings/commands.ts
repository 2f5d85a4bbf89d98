import type { CommandContext } from '@/domain/events/command';
import { approveBooking } from './approve';
import type { BookingView } from './booking-view';
import { cancelBooking } from './cancel';
import { completeBooking } from './complete';
import { confirmHold } from './confirm-hold';
import { declineBooking } from './decline';
import { disputeBooking } from './dispute';
import { finishUse } from './finish-use';
import { handOverBooking } from './hand-over';
import { markNoShow } from './mark-no-show';
import { moveBooking } from './move';
import { resolveBooking } from './resolve';
import type { BookingAction } from './rules';
import { startUse } from './start-use';

type Command = (ctx: CommandContext, input: unknown) => Promise<BookingView>;

/** The command of each action that people take. `request-move` is `move`; `expire`, `time-out`, `outrun` and `settle` are the platform's own. */
export const BOOKING_COMMANDS = {
  confirm: confirmHold,
  request: confirmHold,
  approve: approveBooking,
  decline: declineBooking,
  move: moveBooking,
  'hand-over': handOverBooking,
  cancel: cancelBooking,
  start: startUse,
  finish: finishUse,
  complete: completeBooking,
  'no-show': markNoShow,
  dispute: disputeBooking,
  resolve: resolveBooking,
} as const satisfies Partial<Record<BookingAction, Command>>;

export type PersonalAction = keyof typeof BOOKING_COMMANDS;

export function isPersonalAction(name: string): name is PersonalAction {
  return Object.hasOwn(BOOKING_COMMANDS, name);
}
