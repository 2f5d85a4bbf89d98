/** A day, in UTC, to name an ISO weekday by: 1 January 2024 was a Monday. */
export function weekdayDate(weekday: number): Date {
  return new Date(Date.UTC(2024, 0, weekday));
}
