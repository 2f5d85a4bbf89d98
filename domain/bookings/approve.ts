import { bookingAction } from './take-action';

/** The provider says yes, perhaps with a note. Throws `already-decided` when a colleague was quicker. */
export const approveBooking = bookingAction('approve');
