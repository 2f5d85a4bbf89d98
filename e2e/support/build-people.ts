import { v7 } from 'uuid';
import type { OrganisationRole, OrganisationStatus, PersonActor } from '@/core/actor';
import type { Database } from '@/db/client';
import { person } from '@/db/schema/identity';
import { membership, organisation, region } from '@/db/schema/organisations';

/** An organisation with one person of each wished role: the least that a command's test needs of both. */
export async function insertOrganisation(
  db: Database,
  status: OrganisationStatus = 'verified',
): Promise<{ id: string; slug: string; join: (role: OrganisationRole) => Promise<PersonActor> }> {
  const at = new Date('2026-01-01T00:00:00Z');
  const id = v7();
  const slug = `org-${id.slice(-12)}`;
  const name = { zh: '测试机构', en: 'Test organisation' };
  await db
    .insert(region)
    .values({ code: '510100', level: 'city', name: { zh: '成都市', en: 'Chengdu' } })
    .onConflictDoNothing();
  await db
    .insert(organisation)
    .values({ id, slug, kind: 'enterprise', status, name, regionCode: '510100', createdAt: at, updatedAt: at });
  const join = async (role: OrganisationRole): Promise<PersonActor> => {
    const userId = v7();
    const email = `${userId}@lab.test`;
    await db
      .insert(person)
      .values({ id: userId, email, emailVerifiedAt: at, name: '某人', createdAt: at, updatedAt: at });
    await db.insert(membership).values({ id: v7(), organisationId: id, userId, role, createdAt: at });
    return {
      type: 'person',
      userId,
      isOperator: false,
      emailVerified: true,
      locale: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      memberships: [{ organisationId: id, slug, kind: 'enterprise', status, role }],
    };
  };
  return { id, slug, join };
}
