import { bookingAction } from './take-action';

/** The provider says no and why; the time is free again. Throws `already-decided` when a colleague was quicker. */
export const declineBooking = bookingAction('decline');
