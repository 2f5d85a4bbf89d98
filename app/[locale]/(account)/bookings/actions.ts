'use server';

import { approveBooking } from '@/domain/bookings/approve';
import { cancelBooking } from '@/domain/bookings/cancel';
import { completeBooking } from '@/domain/bookings/complete';
import { confirmHold } from '@/domain/bookings/confirm-hold';
import { declineBooking } from '@/domain/bookings/decline';
import { disputeBooking } from '@/domain/bookings/dispute';
import { handOverBooking } from '@/domain/bookings/hand-over';
import { markNoShow } from '@/domain/bookings/mark-no-show';
import { moveBooking } from '@/domain/bookings/move';
import { removeFile } from '@/domain/bookings/remove-file';
import { resolveBooking } from '@/domain/bookings/resolve';
import { takeSeriesAction } from '@/domain/bookings/series-action';
import { action } from '@/server/action';
import { withoutOrphans } from '@/server/listing-uploads';

const approve = action('bookings.approve', approveBooking);
const decline = action('bookings.decline', declineBooking);
const cancel = action('bookings.cancel', cancelBooking);
const move = action('bookings.move', moveBooking);
const handOver = action('bookings.hand-over', handOverBooking);
const series = action('bookings.series', takeSeriesAction);
const takeFile = action('bookings.remove-file', (ctx, input) => withoutOrphans(removeFile(ctx, input)));
const confirm = action('bookings.confirm', confirmHold);
const complete = action('bookings.complete', completeBooking);
const noShow = action('bookings.no-show', markNoShow);
const dispute = action('bookings.dispute', disputeBooking);
const resolve = action('bookings.resolve', resolveBooking);

export async function approveBookingAction(input: unknown, token: string) {
  return approve(input, token);
}
export async function declineBookingAction(input: unknown, token: string) {
  return decline(input, token);
}
export async function cancelBookingAction(input: unknown, token: string) {
  return cancel(input, token);
}
export async function moveBookingAction(input: unknown, token: string) {
  return move(input, token);
}
export async function handOverBookingAction(input: unknown, token: string) {
  return handOver(input, token);
}
export async function seriesAction(input: unknown, token: string) {
  return series(input, token);
}
export async function removeBookingFileAction(input: unknown, token: string) {
  return takeFile(input, token);
}
export async function confirmHoldAction(input: unknown, token: string) {
  return confirm(input, token);
}
export async function completeBookingAction(input: unknown, token: string) {
  return complete(input, token);
}
export async function markNoShowAction(input: unknown, token: string) {
  return noShow(input, token);
}
export async function disputeBookingAction(input: unknown, token: string) {
  return dispute(input, token);
}
export async function resolveBookingAction(input: unknown, token: string) {
  return resolve(input, token);
}
