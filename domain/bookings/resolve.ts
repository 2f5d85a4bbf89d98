import { bookingAction } from './take-action';

/** The provider answers a dispute and the use stands as completed. */
export const resolveBooking = bookingAction('resolve');
