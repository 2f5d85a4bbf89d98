import { createHmac } from 'node:crypto';
import { MINUTE_MS } from '@/core/period';

/** A code is shown for so long, and taken for as long again. */
const CODE_LIFE_MS = 5 * MINUTE_MS;

/** The six digits that let somebody check in at the lab's kiosk: of one booking, another every few minutes. */
export function kioskCode(secret: string, bookingId: string, now: Date, windowsBack = 0): string {
  const window = Math.floor(now.getTime() / CODE_LIFE_MS) - windowsBack;
  const digest = createHmac('sha256', secret).update(`kiosk ${bookingId} ${window}`).digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

/** The only one of these bookings whose code this is, now or in the window before; null when none or several. */
export function bookingOfCode(secret: string, bookingIds: readonly string[], code: string, now: Date): string | null {
  const found = bookingIds.filter((id) => [0, 1].some((back) => kioskCode(secret, id, now, back) === code));
  const [only, another] = found;
  return only !== undefined && another === undefined ? only : null;
}
