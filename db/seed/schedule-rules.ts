import { eq } from 'drizzle-orm';
import { addDays, localDate } from '@/core/zoned-time';
import { holidayCalendar } from '@/db/schema/availability';
import { addMaintenance } from '@/domain/availability/add-maintenance';
import { assignGroup } from '@/domain/availability/assign-group';
import type { GroupRules } from '@/domain/availability/rules';
import { saveQuotas } from '@/domain/availability/save-quotas';
import { saveRules } from '@/domain/availability/save-rules';
import { organisationOf, personOf, type SeedWorld, stepContext } from './world';

interface SeedRules {
  organisation: string;
  slug: string;
  rules: {
    spanClosed?: boolean;
    wholeOnly?: boolean;
    changeNoticeMinutes?: number;
    cancelNoticeMinutes?: number;
    groupRules?: GroupRules;
  };
  /** False: a place that holidays do not close. */
  holidays: boolean;
  maintenance?: { rule: string; time: string; minutes: number; note: string };
  quotas?: {
    per: 'person' | 'organisation';
    period: 'day' | 'week' | 'month';
    measure: 'minutes' | 'count';
    amount: number;
  }[];
}

const DAY = 1440;

/** A few listings whose rules are as laboratories and incubators have them. */
const RULES: readonly SeedRules[] = [
  {
    organisation: 'sichuan-university',
    slug: 'talos-f200x-scu',
    holidays: true,
    rules: {
      changeNoticeMinutes: DAY,
      cancelNoticeMinutes: DAY,
      groupRules: { partner: { noticeMinutes: 60 }, internal: { noticeMinutes: 60, horizonDays: 30 } },
    },
    maintenance: { rule: 'FREQ=MONTHLY;BYDAY=1MO', time: '09:00', minutes: 240, note: '电子枪检查与合轴' },
    quotas: [{ per: 'person', period: 'week', measure: 'minutes', amount: 720 }],
  },
  {
    organisation: 'liangjiang-maker-park',
    slug: 'maker-roadshow-hall',
    holidays: false,
    rules: { wholeOnly: true, spanClosed: true, changeNoticeMinutes: 3 * DAY, cancelNoticeMinutes: 3 * DAY },
    maintenance: { rule: 'FREQ=WEEKLY;BYDAY=SU', time: '08:00', minutes: 120, note: '音响与直播设备巡检' },
  },
  {
    organisation: 'liangjiang-maker-park',
    slug: 'maker-meeting-6',
    holidays: true,
    rules: { cancelNoticeMinutes: 30, groupRules: { partner: { horizonDays: 120 } } },
    quotas: [
      { per: 'person', period: 'day', measure: 'minutes', amount: 240 },
      { per: 'organisation', period: 'month', measure: 'minutes', amount: 2400 },
    ],
  },
];

const PARTNERS = [
  { organisation: 'sichuan-university', member: 'chongqing-transfer-centre' },
  { organisation: 'liangjiang-maker-park', member: 'chongqing-transfer-centre' },
];

/** Holidays, maintenance, groups and quotas, after the bookings of the past: none of them is judged by rules to come. */
export async function seedScheduleRules(world: SeedWorld): Promise<number> {
  const [china] = await world.db.select().from(holidayCalendar).where(eq(holidayCalendar.code, 'cn'));
  if (!china) throw new Error('there is no calendar of public holidays');
  for (const seeded of RULES) await seedRules(world, seeded, china.id);
  for (const { organisation, member } of PARTNERS) {
    const { id: organisationId, manager } = organisationOf(world, organisation);
    const ctx = stepContext(world, `partner ${organisation} ${member}`, personOf(world, manager), world.now);
    await assignGroup(ctx, { organisationId, memberId: organisationOf(world, member).id, customerGroup: 'partner' });
  }
  return RULES.length;
}

async function seedRules(
  world: SeedWorld,
  { organisation, slug, rules, holidays, maintenance, quotas }: SeedRules,
  calendarId: string,
): Promise<void> {
  const listingId = world.listings.get(slug);
  if (!listingId) throw new Error(`the seed has no listing ${slug}`);
  const { id: organisationId, manager } = organisationOf(world, organisation);
  const step = (name: string) => stepContext(world, `rules ${slug} ${name}`, personOf(world, manager), world.now);
  await saveRules(step('save'), { listingId, ...rules, holidayCalendarId: holidays ? calendarId : null });
  if (maintenance) {
    const { rule, time, minutes, note } = maintenance;
    const start = `${addDays(localDate(world.now, 'Asia/Shanghai'), 1)}T${time}`;
    await addMaintenance(step('maintenance'), {
      listingId,
      rule,
      start,
      durationMinutes: minutes,
      note,
      bookings: 'keep',
    });
  }
  if (quotas) await saveQuotas(step('quotas'), { organisationId, listingId, quotas });
}
