import { bookingAction } from './take-action';

/** The customer has come and begins. */
export const startUse = bookingAction('start');
