import { bookingAction } from './take-action';

/** The customer contests the record of a use, and says why. */
export const disputeBooking = bookingAction('dispute');
