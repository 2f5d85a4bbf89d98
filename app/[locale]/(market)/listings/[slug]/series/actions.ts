'use server';

import { bookSeries } from '@/domain/bookings/book-series';
import { action } from '@/server/action';

const book = action('bookings.book-series', bookSeries);

export async function bookSeriesAction(input: unknown, token: string) {
  return book(input, token);
}
