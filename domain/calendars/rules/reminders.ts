/** How somebody wishes to be reminded. */
export interface ReminderWish {
  /** So many minutes before a booking begins. */
  leadMinutes: number[];
  byMail: boolean;
  inApp: boolean;
  /** Of requests that wait for an answer. */
  nudges: boolean;
  /** The day's bookings in one mail. */
  agenda: boolean;
  /** Minutes since midnight on the person's own clock. */
  agendaMinute: number;
}

/** What is done for those who chose nothing: a day and an hour before; `agenda` goes to technicians. */
export const USUAL_REMINDERS: ReminderWish = {
  leadMinutes: [1440, 60],
  byMail: true,
  inApp: true,
  nudges: true,
  agenda: false,
  agendaMinute: 450,
};

/** Moments before a booking that can be chosen, in minutes: a week, two days, a day, two hours, an hour, a quarter. */
export const REMINDER_LEADS = [10080, 2880, 1440, 120, 60, 15] as const;
