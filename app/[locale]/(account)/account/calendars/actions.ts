'use server';

import { revokeFeed, rotateFeed } from '@/domain/calendars/change-feed';
import { createFeed } from '@/domain/calendars/create-feed';
import { saveReminders } from '@/domain/calendars/save-reminders';
import { action } from '@/server/action';

const create = action('calendars.create-feed', createFeed);
const rotate = action('calendars.rotate-feed', rotateFeed);
const remind = action('calendars.save-reminders', saveReminders);
const revoke = action('calendars.revoke-feed', revokeFeed);

export async function createFeedAction(input: unknown, token: string) {
  return create(input, token);
}
export async function rotateFeedAction(input: unknown, token: string) {
  return rotate(input, token);
}
export async function revokeFeedAction(input: unknown, token: string) {
  return revoke(input, token);
}
export async function saveRemindersAction(input: unknown, token: string) {
  return remind(input, token);
}
