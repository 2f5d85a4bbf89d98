import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Actor, OrganisationKind, OrganisationRole } from '@/core/actor';
import { usccCheckDigit } from '@/core/identifiers/uscc';
import type { LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { loadRegions } from '@/db/seed/load-regions';
import { acceptInvitation } from '@/domain/organisations/accept-invitation';
import { submitOrganisation, verifyOrganisation } from '@/domain/organisations/change-status';
import { createOrganisation } from '@/domain/organisations/create-organisation';
import { inviteMember } from '@/domain/organisations/invite-member';
import { type BuiltPerson, buildPerson, linkSecret, type PersonWish } from './build-person';

export interface OrganisationWish {
  kind?: OrganisationKind;
  name?: LocaleText;
  slug?: string;
  uscc?: string;
  regionCode?: string;
  /** Who founds it; somebody new unless said. */
  owner?: BuiltPerson;
  now?: Date;
}

export interface BuiltOrganisation {
  id: string;
  slug: string;
  owner: BuiltPerson;
}

const PLATFORM: Actor = { type: 'system', job: 'test' };

/** A draft, as its founder leaves it. */
export async function buildOrganisation(db: Database, wish: OrganisationWish = {}): Promise<BuiltOrganisation> {
  const { kind = 'university', now = new Date() } = wish;
  await loadRegions(db);
  const owner = wish.owner ?? (await buildPerson(db, { now }));
  const created = await createOrganisation(
    { actor: await owner.actor(now), db, now },
    {
      kind,
      name: wish.name ?? { zh: '锦城大学', en: `Jincheng University ${randomInt(1e9)}` },
      slug: wish.slug,
      uscc: wish.uscc ?? buildUscc(),
      regionCode: wish.regionCode ?? '510104',
    },
  );
  return { ...created, owner };
}

/** An organisation that the platform has verified: it may publish and book. */
export async function buildVerifiedOrganisation(db: Database, wish: OrganisationWish = {}): Promise<BuiltOrganisation> {
  const now = wish.now ?? new Date();
  const built = await buildOrganisation(db, wish);
  const organisationId = built.id;
  await submitOrganisation({ actor: await built.owner.actor(now), db, now }, { organisationId });
  await verifyOrganisation({ actor: PLATFORM, db, now }, { organisationId });
  return built;
}

/** Somebody who joined the organisation by an invitation. */
export async function buildMember(
  db: Database,
  organisation: BuiltOrganisation,
  role: OrganisationRole,
  wish: PersonWish = {},
): Promise<BuiltPerson> {
  const now = wish.now ?? new Date();
  const member = await buildPerson(db, { email: `${v7()}@members.test`, ...wish });
  const inviter = await organisation.owner.actor(now);
  await inviteMember({ actor: inviter, db, now }, { organisationId: organisation.id, email: member.email, role });
  const token = await linkSecret(db, member.email);
  await acceptInvitation({ actor: await member.actor(now), db, now }, { token });
  return member;
}

/** A unified social credit code that nobody has, with the right check character. */
export function buildUscc(): string {
  const first17 = `91510100${String(randomInt(1e9)).padStart(9, '0')}`;
  return `${first17}${usccCheckDigit(first17)}`;
}
