import { expect, test } from 'vitest';
import { LOCALES } from '@/core/locale-text';
import { loadMessages } from '@/server/i18n/messages';

test.each(LOCALES)('%s: each thing that happens to a booking has its sentence in the history', async (locale) => {
  const { audit, bookings } = await loadMessages(locale);
  expect(Object.keys(audit.actions.booking).filter((action) => !(action in bookings.steps))).toEqual([]);
});
