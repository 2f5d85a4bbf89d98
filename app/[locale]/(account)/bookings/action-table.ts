import type { BookingActionTable } from '@/components/bookings/booking-actions';
import { checkInAction, checkOutAction } from '../../(market)/bench/[token]/actions';
import * as actions from './actions';

/** The server action behind each button of the process table. */
export const BOOKING_ACTIONS: BookingActionTable = {
  confirm: actions.confirmHoldAction,
  request: actions.confirmHoldAction,
  approve: actions.approveBookingAction,
  decline: actions.declineBookingAction,
  move: actions.moveBookingAction,
  'hand-over': actions.handOverBookingAction,
  cancel: actions.cancelBookingAction,
  series: actions.seriesAction,
  start: checkInAction,
  finish: checkOutAction,
  complete: actions.completeBookingAction,
  'no-show': actions.markNoShowAction,
  dispute: actions.disputeBookingAction,
  resolve: actions.resolveBookingAction,
};
