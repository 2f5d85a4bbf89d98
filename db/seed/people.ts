import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DAY_MS } from '@/core/period';
import { person } from '@/db/schema/identity';
import { recordEvent } from '@/domain/events/record-event';
import { hashPassword } from '@/domain/identity/password';
import { ORGANISATIONS } from './data/organisations';
import { PEOPLE } from './data/people';
import { steadyNumber } from './data/records';
import type { SeedPerson } from './data/types';
import { inParallel, type SeedWorld } from './world';

export const DEMO_PASSWORD = 'commonlab-demo';
export const DAYS_OF_HISTORY = 230;

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [
  '建国',
  '晓东',
  '雪梅',
  '志远',
  '海燕',
  '文博',
  '静怡',
  '立新',
  '国强',
  '雅婷',
  '宇航',
  '春华',
  '明哲',
  '秀兰',
  '嘉琪',
  '永康',
];

/** Whose organisation still waits for the operator. */
export const APPLICANT: SeedPerson = {
  email: 'applicant@commonlab.test',
  name: '蒲晓峰',
  locale: 'zh-CN',
  memberships: [],
};

/** Everybody of the demo region, and an owner for each organisation that names none. */
export function demoPeople(): SeedPerson[] {
  const owned = new Set(
    PEOPLE.flatMap(({ memberships }) =>
      memberships.filter(({ role }) => role === 'owner').map(({ organisation }) => organisation),
    ),
  );
  const owners = ORGANISATIONS.filter(({ slug }) => !owned.has(slug)).map(
    ({ slug }): SeedPerson => ({
      email: `owner.${slug.slice(0, 50)}@commonlab.test`,
      name: `${pick(SURNAMES, `${slug}/surname`)}${pick(GIVEN, `${slug}/given`)}`,
      locale: 'zh-CN',
      memberships: [{ organisation: slug, role: 'owner' }],
    }),
  );
  return [...PEOPLE, ...owners, APPLICANT];
}

/** Opens the accounts, with one hash of the one demo password. */
export async function seedPeople(world: SeedWorld): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const createdAt = new Date(world.now.getTime() - DAYS_OF_HISTORY * DAY_MS);
  await inParallel(demoPeople(), 4, async (seeded) => {
    const userId = await ensurePerson(world, seeded, passwordHash, createdAt);
    world.people.set(seeded.email, {
      type: 'person',
      userId,
      isOperator: seeded.isOperator ?? false,
      emailVerified: true,
      locale: seeded.locale,
      timeZone: 'Asia/Shanghai',
      memberships: [],
    });
  });
}

async function ensurePerson(world: SeedWorld, seeded: SeedPerson, passwordHash: string, at: Date): Promise<string> {
  const { email, name, locale, isOperator = false } = seeded;
  return await world.db.transaction(async (tx) => {
    const [found] = await tx.select({ id: person.id }).from(person).where(eq(person.email, email));
    if (found) return found.id;
    const id = v7();
    await tx.insert(person).values({
      id,
      email,
      name,
      locale,
      isOperator,
      passwordHash,
      passwordChangedAt: at,
      emailVerifiedAt: at,
      createdAt: at,
      updatedAt: at,
    });
    const ctx = { actor: { type: 'system' as const, job: 'seed' }, now: at };
    await recordEvent(tx, ctx, { action: 'person.signed-up', subjectType: 'person', subjectId: id });
    return id;
  });
}

function pick(from: readonly string[], key: string): string {
  return from[steadyNumber(key, from.length)] ?? '';
}
