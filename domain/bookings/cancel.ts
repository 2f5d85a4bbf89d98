import { bookingAction } from './take-action';

/** Either side calls it off before it begins; the provider owes a reason. The time is free again. */
export const cancelBooking = bookingAction('cancel');
