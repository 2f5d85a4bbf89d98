const PATTERN = /^\d{4}-\d\d-\d\d$/;

/** True for a day that is in the calendar: not 2027-02-30. Apart from zones and clocks, so that browsers get it alone. */
export function isLocalDate(text: string): boolean {
  const midnight = PATTERN.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return midnight !== null && !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}
