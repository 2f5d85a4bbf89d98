import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/core/actor';
import type { DomainError } from '@/core/errors';
import { onceKey } from '@/db/schema/events';
import { apiToken } from '@/db/schema/identity';
import { testDatabase } from '@/db/test-database';
import { type BuiltOrganisation, buildMember, buildOrganisation } from '@/e2e/support/build-organisation';
import { type BuiltPerson, buildPerson } from '@/e2e/support/build-person';
import { createOrganisation } from '../organisations/create-organisation';
import { removeMember } from '../organisations/remove-member';
import { createToken } from './create-token';
import { loadTokenActor } from './load-actor';
import { requireScope } from './policy';
import { listTokens } from './queries';
import { revokeToken } from './revoke-token';

const database = testDatabase();
const now = new Date('2026-11-24T02:00:00Z');
const as = (actor: Actor, at = now) => ({ actor, db: database.db, now: at });
const refused = (code: DomainError['code']) => expect.objectContaining({ code });
let organisation: BuiltOrganisation;
let member: BuiltPerson;

beforeAll(async () => {
  organisation = await buildOrganisation(database.db, { now });
  member = await buildMember(database.db, organisation, 'member', { now });
});

const create = async (person: BuiltPerson, extra: Record<string, unknown> = {}) => {
  const input = { organisationId: organisation.id, name: 'schedule screen', scopes: ['bookings:read'], ...extra };
  return await createToken(as(await person.actor()), input);
};
const actorBy = async (secret: string | null, at = now): Promise<Actor> => {
  const actor = await loadTokenActor(database.db, secret ?? '', at);
  if (!actor) throw new Error('the token is not good');
  return actor;
};

describe('a token', () => {
  test('acts for its person in its organisation, within its scopes, and is kept as a hash', async () => {
    const created = await create(member);
    expect(created.secret).toMatch(/^clb_[\w-]{43}$/);
    const [row] = await database.db.select().from(apiToken).where(eq(apiToken.id, created.id));
    expect(JSON.stringify(row)).not.toContain(created.secret);
    const actor = await actorBy(created.secret);
    requireScope(actor, 'bookings:read');
    expect(() => requireScope(actor, 'bookings:write')).toThrow(refused('insufficient-scope'));
    expect(await listTokens(as(await member.actor()))).toMatchObject([{ lastFour: created.secret?.slice(-4) }]);
  });

  test('never hands out more than it has, nor runs an organisation', async () => {
    const { secret } = await create(member, { scopes: ['tokens:write', 'bookings:read'] });
    const actor = await actorBy(secret);
    const wanted = (scopes: string[]) => ({ organisationId: organisation.id, name: 'child', scopes });
    await createToken(as(actor), wanted(['bookings:read']));
    await expect(createToken(as(actor), wanted(['*']))).rejects.toEqual(refused('insufficient-scope'));
    const other = await buildOrganisation(database.db, { now, owner: member });
    await expect(
      createToken(as(await actorBy(secret)), { ...wanted(['bookings:read']), organisationId: other.id }),
    ).rejects.toEqual(refused('not-found'));
    await expect(createOrganisation(as(actor), {})).rejects.toEqual(refused('forbidden'));
  });

  test('stops working when it expires, is revoked, or its person leaves', async () => {
    const leaver = await buildMember(database.db, organisation, 'member', { now });
    const short = await create(leaver, { expiresInDays: 30 });
    expect(await loadTokenActor(database.db, short.secret ?? '', new Date('2026-12-30T00:00:00Z'))).toBeNull();
    const revoked = await create(leaver);
    await revokeToken(as(await leaver.actor()), { tokenId: revoked.id });
    await revokeToken(as(await leaver.actor()), { tokenId: revoked.id });
    expect(await loadTokenActor(database.db, revoked.secret ?? '', now)).toBeNull();
    const owner = as(await organisation.owner.actor());
    await removeMember(owner, { organisationId: organisation.id, userId: leaver.userId });
    expect(await loadTokenActor(database.db, short.secret ?? '', now)).toBeNull();
  });

  test('of a member may be revoked by who runs the organisation, not by a stranger', async () => {
    const { id } = await create(member);
    const stranger = await buildPerson(database.db, { now });
    await expect(revokeToken(as(await stranger.actor()), { tokenId: id })).rejects.toEqual(refused('not-found'));
    await revokeToken(as(await organisation.owner.actor()), { tokenId: id });
  });

  test('is told once: a repeated request makes no second one and has no secret to tell', async () => {
    const once = { scope: 'test', key: v7(), bodyHash: 'x' };
    const input = { organisationId: organisation.id, name: 'once', scopes: ['*'] };
    const ctx = { ...as(await member.actor()), once };
    const [first, second] = [await createToken(ctx, input), await createToken(ctx, input)];
    expect(second).toEqual({ ...first, secret: null });
    expect(JSON.stringify(await database.db.select().from(onceKey))).not.toContain(first.secret);
  });

  test.each([
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['root'] }, 'scopes.0'],
    [{ name: '' }, 'name'],
    [{ expiresInDays: -1 }, 'expiresInDays'],
    [{ organisationId: 'x' }, 'organisationId'],
  ])('refuses %j', async (extra, path) => {
    await expect(create(member, extra)).rejects.toEqual(
      expect.objectContaining({ fields: [expect.objectContaining({ path })] }),
    );
  });
});
