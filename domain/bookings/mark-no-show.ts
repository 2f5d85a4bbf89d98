import { bookingAction } from './take-action';

/** Nobody came; what is left of the time is free again. */
export const markNoShow = bookingAction('no-show');
