import type { Opening, Schedule } from '@/domain/availability/rules';

/** One stretch of hours of the listing. */
export function opening(weekday: number, startMinute: number, endMinute: number, more: Partial<Opening> = {}): Opening {
  return { unitId: null, weekday, startMinute, endMinute, validFrom: null, validTo: null, ...more };
}

export function daily(startMinute: number, endMinute: number): Opening[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => opening(weekday, startMinute, endMinute));
}

/** One unit in Shanghai, nine to six every day, with no other rules than those given. */
export function buildSchedule(more: Partial<Schedule> = {}): Schedule {
  return {
    timeZone: 'Asia/Shanghai',
    stepMinutes: 30,
    minMinutes: 30,
    maxMinutes: 7 * 1440,
    noticeMinutes: 0,
    changeNoticeMinutes: 0,
    cancelNoticeMinutes: 0,
    horizonDays: 400,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    spanClosed: false,
    wholeOnly: false,
    mayBook: true,
    windows: null,
    holidays: [],
    holidaysClose: true,
    swapsOpen: true,
    units: [{ id: 'a', name: 'A' }],
    openings: daily(540, 1080),
    closures: [],
    taken: [],
    quotas: [],
    ...more,
  };
}
