import { expect, test } from 'vitest';
import enAudit from '@/messages/en/audit.json';
import en from '@/messages/en/bookings.json';
import zhAudit from '@/messages/zh-CN/audit.json';
import zh from '@/messages/zh-CN/bookings.json';

test.each([
  ['zh-CN', zhAudit, zh],
  ['en', enAudit, en],
])('%s: each thing that happens to a booking has its sentence in the history', (_, audit, { steps }) => {
  expect(Object.keys(audit.actions.booking).filter((action) => !(action in steps))).toEqual([]);
});
