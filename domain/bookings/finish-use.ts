import { bookingAction } from './take-action';

/** The customer is done. */
export const finishUse = bookingAction('finish');
