'use server';

import { bookBundle } from '@/domain/bookings/book-bundle';
import { action } from '@/server/action';

const book = action('bookings.book-bundle', bookBundle);

export async function bookBundleAction(input: unknown, token: string) {
  return book(input, token);
}
