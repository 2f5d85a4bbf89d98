'use server';

import { addClosure } from '@/domain/availability/add-closure';
import { removeClosure } from '@/domain/availability/remove-closure';
import { addExternalCalendar, removeExternalCalendar } from '@/domain/calendars/external-calendars';
import { peekBooking } from '@/domain/calendars/peek-booking';
import { previewMove } from '@/domain/calendars/preview-move';
import { action } from '@/server/action';

const add = action('availability.add-closure', addClosure);
const remove = action('availability.remove-closure', removeClosure);
const preview = action('calendars.preview-move', previewMove);
const addExternal = action('calendars.add-external', addExternalCalendar);
const removeExternal = action('calendars.remove-external', removeExternalCalendar);
const peek = action('calendars.peek', peekBooking);

export async function addClosureAction(input: unknown, token: string) {
  return add(input, token);
}
export async function removeClosureAction(input: unknown, token: string) {
  return remove(input, token);
}
export async function previewMoveAction(input: unknown, token: string) {
  return preview(input, token);
}
export async function peekBookingAction(input: unknown, token: string) {
  return peek(input, token);
}
export async function addExternalAction(input: unknown, token: string) {
  return addExternal(input, token);
}
export async function removeExternalAction(input: unknown, token: string) {
  return removeExternal(input, token);
}
