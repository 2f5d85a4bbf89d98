/** Minutes from midnight as `09:30`, up to `24:00`. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** `09:30` as minutes from midnight. */
export function clockMinute(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
}

/** Every half hour of a day, `24:00` included. */
export const HALF_HOURS: readonly string[] = Array.from({ length: 49 }, (_, half) => clockText(half * 30));
