'use server';

import { assignGroup } from '@/domain/availability/assign-group';
import { saveHolidayCalendar } from '@/domain/availability/save-holiday-calendar';
import { action } from '@/server/action';

const assign = action('availability.assign-group', assignGroup);
const calendar = action('availability.save-holiday-calendar', saveHolidayCalendar);

export async function assignGroupAction(input: unknown, token: string) {
  return assign(input, token);
}
export async function saveHolidayCalendarAction(input: unknown, token: string) {
  return calendar(input, token);
}
