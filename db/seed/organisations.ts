import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { usccCheckDigit } from '@/core/identifiers/uscc';
import { DAY_MS, HOUR_MS } from '@/core/period';
import { membership } from '@/db/schema/organisations';
import { recordEvent } from '@/domain/events/record-event';
import { submitOrganisation, verifyOrganisation } from '@/domain/organisations/change-status';
import { createOrganisation } from '@/domain/organisations/create-organisation';
import { ORGANISATIONS } from './data/organisations';
import { steadyNumber } from './data/records';
import { REGIONS } from './data/regions';
import type { SeedOrganisation, SeedPerson } from './data/types';
import { APPLICANT, DAYS_OF_HISTORY, demoPeople } from './people';
import { inParallel, join, personOf, type SeedWorld, stepContext } from './world';

/** Organisations come to the market as they would: opened by their owner, submitted, verified by the operator. */
export async function seedOrganisations(world: SeedWorld): Promise<void> {
  const people = demoPeople();
  await inParallel(ORGANISATIONS, 4, async (seeded) => {
    const members = people.filter(({ memberships }) => memberships.some((m) => m.organisation === seeded.slug));
    await seedOrganisation(world, seeded, members);
  });
  await seedApplication(world);
}

/** One organisation came in this morning, so that the operator has something to decide. */
async function seedApplication(world: SeedWorld): Promise<void> {
  const context = (verb: string, hours: number) =>
    stepContext(
      world,
      `application ${verb}`,
      personOf(world, APPLICANT.email),
      new Date(world.now.getTime() - hours * HOUR_MS),
    );
  const first17 = '91510700XX009001X';
  const { id } = await createOrganisation(context('create', 6), {
    slug: 'fujiang-microwave',
    kind: 'enterprise',
    name: { zh: '涪江微波科技（虚构）', en: 'Fujiang Microwave (fictional)' },
    description: {
      zh: '毫米波器件与天线的设计、测试和小批量生产。',
      en: 'Design, test and small series of millimetre-wave parts.',
    },
    uscc: first17 + (usccCheckDigit(first17) ?? ''),
    regionCode: '5107',
    address: { zh: '绵阳市科创园区创业大道', en: 'Science Park, Mianyang' },
  });
  join(world, APPLICANT.email, {
    organisationId: id,
    slug: 'fujiang-microwave',
    kind: 'enterprise',
    status: 'draft',
    role: 'owner',
  });
  await submitOrganisation(context('submit', 5), { organisationId: id });
}

async function seedOrganisation(world: SeedWorld, seeded: SeedOrganisation, members: SeedPerson[]): Promise<void> {
  const { slug, kind } = seeded;
  const roleOf = (person: SeedPerson) => person.memberships.find((m) => m.organisation === slug)?.role ?? 'member';
  const withRole = (role: string) => members.find((each) => roleOf(each) === role)?.email;
  const owner = withRole('owner');
  if (!owner) throw new Error(`no owner for ${slug}`);
  const opened = openedAt(world, seeded);
  const { name, description, uscc, ror, regionCode, address, latitude, longitude, website } = seeded;
  const input = { slug, kind, name, description, uscc, ror, regionCode, address, latitude, longitude, website };
  const step = (verb: string) => `organisation ${slug} ${verb}`;
  const { id } = await createOrganisation(stepContext(world, step('create'), personOf(world, owner), opened), input);
  join(world, owner, { organisationId: id, slug, kind, status: 'draft', role: 'owner' });
  const submitted = new Date(opened.getTime() + HOUR_MS);
  await submitOrganisation(stepContext(world, step('submit'), personOf(world, owner), submitted), {
    organisationId: id,
  });
  const operator = personOf(world, 'operator@commonlab.test');
  const verified = new Date(opened.getTime() + 27 * HOUR_MS);
  await verifyOrganisation(stepContext(world, step('verify'), operator, verified), { organisationId: id });
  for (const member of members) {
    const role = roleOf(member);
    if (member.email !== owner) await addMember(world, id, member.email, role, verified);
    join(world, member.email, { organisationId: id, slug, kind, status: 'verified', role });
  }
  const manager = withRole('manager') ?? owner;
  world.organisations.set(slug, { id, slug, owner, manager, desk: withRole('technician') ?? manager, verified });
}

async function addMember(
  world: SeedWorld,
  organisationId: string,
  email: string,
  role: SeedPerson['memberships'][number]['role'],
  at: Date,
): Promise<void> {
  const { userId } = personOf(world, email);
  await world.db.transaction(async (tx) => {
    const added = await tx
      .insert(membership)
      .values({ id: v7(), organisationId, userId, role, createdAt: at })
      .onConflictDoNothing({
        target: [membership.organisationId, membership.userId],
        where: sql`ended_at IS NULL`,
      })
      .returning({ id: membership.id });
    const [created] = added;
    if (!created) return;
    await recordEvent(
      tx,
      { actor: personOf(world, email), now: at },
      { organisationId, action: 'member.joined', subjectType: 'member', subjectId: userId, after: { role } },
    );
  });
}

/** Some months ago, but not before its region was so named. */
function openedAt(world: SeedWorld, { slug, regionCode }: SeedOrganisation): Date {
  const wished = world.now.getTime() - (DAYS_OF_HISTORY - 5 - steadyNumber(`${slug}/since`, 20)) * DAY_MS;
  const validFrom = REGIONS.find(({ code }) => code === regionCode)?.validFrom;
  const earliest = validFrom ? new Date(`${validFrom}T09:00:00+08:00`).getTime() + DAY_MS : wished;
  return new Date(Math.max(wished, earliest));
}
