import { sql } from 'drizzle-orm';
import { DAY_MS } from '@/core/period';
import { addDays, localDate } from '@/core/zoned-time';
import { declareQualification } from '@/domain/qualifications/declare';
import { grantQualification } from '@/domain/qualifications/grant';
import { saveQualification } from '@/domain/qualifications/save-qualification';
import { bookSeat } from '@/domain/qualifications/seats';
import { scheduleTraining } from '@/domain/qualifications/training';
import { addItem } from '@/domain/usage/items';
import { reportProblem } from '@/domain/usage/problems';
import { organisationOf, personOf, type SeedWorld, stepContext } from './world';

const LAB = 'sichuan-university';
const ZONE = 'Asia/Shanghai';
/** Those who look around in the demo, and a visitor who learns. */
const MANAGER = 'lab@commonlab.test';
const TECHNICIAN = 'technician@commonlab.test';
const LEARNER = 'founder@commonlab.test';
const COLLEAGUE = 'member@commonlab.test';

/** What one lab asks people to have learnt, a course, what it charges beside time, and a scratch on a sample stage. */
export async function seedUse(world: SeedWorld): Promise<void> {
  const { db, now } = world;
  await db.execute(sql`
    UPDATE unit u SET bench_token = md5('commonlab-demo ' || l.slug || ' ' || u.position)
    FROM listing l WHERE l.id = u.listing_id`);
  const organisationId = organisationOf(world, LAB).id;
  const listing = (slug: string) => world.listings.get(slug) ?? '';
  const step = (name: string, email: string, days = 0) =>
    stepContext(world, `use ${name}`, personOf(world, email), new Date(now.getTime() - days * DAY_MS));
  const microscopy = await saveQualification(step('microscopy', MANAGER, 60), {
    organisationId,
    title: { zh: '超分辨显微镜上机培训', en: 'Super-resolution microscope, hands-on training' },
    how: {
      zh: '参加每两周一次的上机培训，或上传其他单位出具的培训证明。',
      en: 'Take the course that runs every other week, or send proof of training elsewhere.',
    },
    disuseDays: 180,
    listingIds: [listing('stellaris-8-sted-scu')],
    accessModes: ['self-use'],
  });
  const spectroscopy = await saveQualification(step('spectroscopy', MANAGER, 58), {
    organisationId,
    title: { zh: '光谱室安全须知', en: 'Spectroscopy room, safety briefing' },
    how: { zh: '阅读须知并在此确认。', en: 'Read the briefing and declare it here.' },
    evidence: 'declaration',
    validDays: 365,
    listingIds: [listing('cary-5000-scu')],
    accessModes: ['self-use'],
  });
  await grantQualification(step('grant', TECHNICIAN, 20), { qualificationId: microscopy.id, email: COLLEAGUE });
  await declareQualification(
    step('declare', LEARNER, 1),
    { qualificationId: microscopy.id, statement: '在成都理工大学使用 STED 约 30 小时，有培训记录。' },
    null,
  );
  await declareQualification(
    step('declare-safety', COLLEAGUE, 12),
    { qualificationId: spectroscopy.id, statement: '已阅读安全须知。' },
    null,
  );
  const day = addDays(localDate(now, ZONE), 9);
  const course = await scheduleTraining(step('course', TECHNICIAN, 5), {
    qualificationId: microscopy.id,
    start: `${day}T14:00+08:00`,
    end: `${day}T17:00+08:00`,
    seats: 6,
    place: '望江校区分析测试中心 204',
    trainer: '周工',
  });
  await bookSeat(step('seat', COLLEAGUE, 2), { sessionId: course.id });
  const item = (name: string, kind: string, zh: string, en: string, amountMinor: number) =>
    addItem(step(`item ${name}`, MANAGER, 50), {
      listingId: listing('demo-sem'),
      kind,
      name: { zh, en },
      amountMinor,
    });
  await item('tape', 'consumable', '导电胶带（每片）', 'Conductive tape, a piece', 500);
  await item('gold', 'consumable', '喷金（每次）', 'Gold sputtering, a run', 3000);
  await item('operator', 'staff-hour', '操作员', 'Operator', 12_000);
  await reportProblem(
    step('problem', TECHNICIAN, 3),
    { listingId: listing('cary-5000-scu'), severity: 'limited', description: '氘灯强度偏低，低于 220 nm 时噪声较大。' },
    null,
  );
}
