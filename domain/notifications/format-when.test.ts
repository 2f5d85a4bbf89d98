import { expect, test } from 'vitest';
import { formatWhen, sameClock } from './format-when';

const during = { start: new Date('2026-03-02T01:00:00Z'), end: new Date('2026-03-02T03:00:00Z') };

test('a time is told in the reader’s zone, with the zone’s name', () => {
  expect(formatWhen(during, 'en', 'Asia/Shanghai')).toMatch(/Mon, March 2, 2026.*09:00.*11:00 \(China Standard Time\)/);
  expect(formatWhen(during, 'zh-CN', 'Asia/Shanghai')).toMatch(/2026年3月2日.*09:00.*11:00（中国标准时间）/);
  expect(formatWhen(during, 'en', 'Europe/Berlin')).toMatch(/02:00.*04:00/);
});

test('a zone that nobody knows does not hold up a mail', () => {
  expect(formatWhen(during, 'en', 'Mars/Olympus')).toContain('09:00');
});

test('zones whose clocks agree count as the same', () => {
  expect(sameClock(during, 'Asia/Shanghai', 'Asia/Singapore')).toBe(true);
  expect(sameClock(during, 'Asia/Shanghai', 'Europe/Berlin')).toBe(false);
});
