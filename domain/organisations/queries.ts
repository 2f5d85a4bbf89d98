import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Actor, OrganisationKind, OrganisationRole, OrganisationStatus } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { Locale, LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { person } from '@/db/schema/identity';
import { invitation, membership, organisation } from '@/db/schema/organisations';
import { requirePerson } from '../identity/policy';
import { hashSecret } from '../identity/secret-token';
import { isMember, mayManage } from './policy';

interface QueryContext {
  actor: Actor;
  db: Database;
  now: Date;
}

export interface MyOrganisation {
  id: string;
  slug: string;
  name: LocaleText;
  kind: OrganisationKind;
  status: OrganisationStatus;
  role: OrganisationRole;
  logoFileId: string | null;
  /** The one last chosen in the switcher. */
  current: boolean;
}

const MOST_OWN = 200;

/** The signed-in person's organisations, oldest membership first. */
export async function listMyOrganisations(ctx: QueryContext): Promise<MyOrganisation[]> {
  const { userId } = requirePerson(ctx.actor);
  return await ctx.db
    .select({
      id: organisation.id,
      slug: organisation.slug,
      name: organisation.name,
      kind: organisation.kind,
      status: organisation.status,
      role: membership.role,
      logoFileId: organisation.logoFileId,
      current: sql<boolean>`${person.currentOrganisationId} IS NOT DISTINCT FROM ${organisation.id}`,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .innerJoin(person, eq(person.id, membership.userId))
    .where(and(eq(membership.userId, userId), isNull(membership.endedAt)))
    .orderBy(asc(membership.id))
    .limit(MOST_OWN);
}

export interface OrganisationSettings {
  id: string;
  slug: string;
  kind: OrganisationKind;
  status: OrganisationStatus;
  name: LocaleText;
  description: LocaleText;
  uscc: string | null;
  ror: string | null;
  regionCode: string;
  address: LocaleText;
  latitude: number | null;
  longitude: number | null;
  website: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  logoFileId: string | null;
  submittedAt: Date | null;
  decidedAt: Date | null;
  decisionNote: string | null;
  version: number;
  mayManage: boolean;
}

export const settingsColumns = {
  id: organisation.id,
  slug: organisation.slug,
  kind: organisation.kind,
  status: organisation.status,
  name: organisation.name,
  description: organisation.description,
  uscc: organisation.uscc,
  ror: organisation.ror,
  regionCode: organisation.regionCode,
  address: organisation.address,
  latitude: organisation.latitude,
  longitude: organisation.longitude,
  website: organisation.website,
  contactEmail: organisation.contactEmail,
  contactPhone: organisation.contactPhone,
  logoFileId: organisation.logoFileId,
  submittedAt: organisation.submittedAt,
  decidedAt: organisation.decidedAt,
  decisionNote: organisation.decisionNote,
  version: organisation.version,
};

/** What its members see of an organisation. Throws `not-found` for everyone else. */
export async function getOrganisationSettings(
  ctx: QueryContext,
  organisationId: string,
): Promise<OrganisationSettings> {
  if (!isMember(ctx.actor, organisationId)) throw notFound();
  const [found] = await ctx.db.select(settingsColumns).from(organisation).where(eq(organisation.id, organisationId));
  if (!found) throw notFound();
  return { ...found, mayManage: mayManage(ctx.actor, organisationId) };
}

export interface MemberView {
  userId: string;
  name: string;
  email: string;
  role: OrganisationRole;
  since: Date;
  /** The reader. */
  self: boolean;
  disabled: boolean;
}

const MOST_MEMBERS = 500;

/** The members of one's organisation: owners first, then by name. */
export async function listMembers(ctx: QueryContext, organisationId: string): Promise<MemberView[]> {
  if (!isMember(ctx.actor, organisationId)) throw notFound();
  const self = requirePerson(ctx.actor).userId;
  const rows = await ctx.db
    .select({
      userId: person.id,
      name: person.name,
      email: person.email,
      role: membership.role,
      since: membership.createdAt,
      disabledAt: person.disabledAt,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.userId))
    .where(and(eq(membership.organisationId, organisationId), isNull(membership.endedAt)))
    .orderBy(
      sql`array_position(ARRAY['owner', 'manager', 'technician', 'finance', 'member'], ${membership.role})`,
      asc(person.name),
    )
    .limit(MOST_MEMBERS);
  return rows.map(({ disabledAt, ...row }) => ({ ...row, self: row.userId === self, disabled: disabledAt !== null }));
}

export interface InvitationView {
  id: string;
  email: string;
  role: OrganisationRole;
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
  expired: boolean;
}

/** Invitations not yet accepted, newest first; only for those who run the organisation. */
export async function listInvitations(ctx: QueryContext, organisationId: string): Promise<InvitationView[]> {
  if (!mayManage(ctx.actor, organisationId)) return [];
  const rows = await ctx.db
    .select({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      invitedBy: person.name,
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .innerJoin(person, eq(person.id, invitation.invitedBy))
    .where(
      and(
        eq(invitation.organisationId, organisationId),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
        // An old one is of no use to anybody.
        gt(invitation.expiresAt, new Date(ctx.now.getTime() - 30 * 86_400_000)),
      ),
    )
    .orderBy(desc(invitation.id))
    .limit(MOST_MEMBERS);
  return rows.map((row) => ({ ...row, expired: row.expiresAt <= ctx.now }));
}

export interface ReceivedInvitation {
  organisation: { id: string; name: LocaleText; kind: OrganisationKind; logoFileId: string | null; slug: string };
  email: string;
  role: OrganisationRole;
  inviter: string;
  /** The invited address has an account already. */
  hasAccount: boolean;
  locale: Locale | null;
  state: 'open' | 'accepted' | 'expired';
}

/** What an invitation's link says to whoever holds it: the link came to the invited mailbox. Null for an unknown one. */
export async function findInvitation(ctx: QueryContext, secret: string): Promise<ReceivedInvitation | null> {
  const [found] = await ctx.db
    .select({
      organisation: {
        id: organisation.id,
        name: organisation.name,
        kind: organisation.kind,
        logoFileId: organisation.logoFileId,
        slug: organisation.slug,
      },
      email: invitation.email,
      role: invitation.role,
      inviter: sql<string>`(SELECT p.name FROM person p WHERE p.id = ${invitation.invitedBy})`,
      accountLocale: person.locale,
      expiresAt: invitation.expiresAt,
      acceptedAt: invitation.acceptedAt,
      revokedAt: invitation.revokedAt,
    })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
    .leftJoin(person, eq(person.email, invitation.email))
    .where(eq(invitation.tokenHash, hashSecret(secret)));
  if (!found) return null;
  const { accountLocale, expiresAt, acceptedAt, revokedAt, ...view } = found;
  const over = revokedAt !== null || expiresAt <= ctx.now;
  const state = acceptedAt ? 'accepted' : over ? 'expired' : 'open';
  return { ...view, hasAccount: accountLocale !== null, locale: accountLocale, state };
}

/** The organisation in which the person works: the one last chosen, else the first. */
export function currentOrganisation(mine: readonly MyOrganisation[]): MyOrganisation | null {
  return mine.find((each) => each.current) ?? mine[0] ?? null;
}
