import { bookingAction } from './take-action';

/** The use is over as booked. */
export const completeBooking = bookingAction('complete');
