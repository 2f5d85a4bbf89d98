import type { Actor } from '@/core/actor';
import { type Money, sum } from '@/core/money';
import type { Database } from '@/db/client';
import { findNotices } from '@/domain/availability/find-notices';
import type { BookingRow } from './booking-view';
import { cancellationOf } from './cancel';
import type { BookingDetail } from './queries';
import { listMembers, openMembers, type SeriesAction } from './series-members';

/** How far an action on a booking of a series would reach, and what cancelling so would leave due. */
export interface SeriesScope {
  scope: 'one' | 'following' | 'all';
  bookings: number;
  /** One amount for each currency of what stays due; empty: nothing. */
  fees: Money[];
}

export type SeriesScopes = Partial<Record<SeriesAction, SeriesScope[]>>;

const SERIES_ACTIONS: readonly SeriesAction[] = ['cancel', 'approve', 'decline'];

/**
 * For each action open on a booking of a series: how many bookings the action would reach, and the fee due. An action
 * that can reach the one booking only is left out; so are those after it where they are all that there is.
 */
export async function findSeriesScopes(
  db: Database,
  actor: Actor,
  { id, seriesId, competes, during, actions, ...booking }: BookingDetail,
  now: Date,
): Promise<SeriesScopes> {
  const open = SERIES_ACTIONS.filter((each) => actions.some(({ action }) => action === each));
  if (!seriesId || competes || open.length === 0) return {};
  const [members, notices] = await Promise.all([
    listMembers(db, seriesId, null),
    findNotices(db, booking.listing.id, booking.customer.id),
  ]);
  const scopes: SeriesScopes = {};
  for (const action of open) {
    const reached = openMembers({ actor, now }, action, members, notices);
    const feeOf = (row: BookingRow) => ({
      minor: (action === 'cancel' && cancellationOf({ actor, now }, row).cancellationFeeMinor) || 0n,
      currency: row.currency,
    });
    const scope = (name: SeriesScope['scope'], rows: readonly BookingRow[]): SeriesScope => ({
      scope: name,
      bookings: rows.length,
      fees: totals(rows.map(feeOf)),
    });
    const one = scope(
      'one',
      reached.filter((row) => row.id === id),
    );
    const following = scope(
      'following',
      reached.filter((row) => row.during.start >= during.start),
    );
    const all = scope('all', reached);
    const between = one.bookings < following.bookings && following.bookings < all.bookings;
    const further = [...(between ? [following] : []), ...(all.bookings > one.bookings ? [all] : [])];
    if (one.bookings === 1 && further.length > 0) scopes[action] = [one, ...further];
  }
  return scopes;
}

function totals(amounts: readonly Money[]): Money[] {
  const due = amounts.filter(({ minor }) => minor > 0n);
  return [...new Set(due.map(({ currency }) => currency))].map((currency) =>
    sum(due.filter((amount) => amount.currency === currency)),
  );
}
