import { parseArgs } from 'node:util';
import { and, eq, isNull } from 'drizzle-orm';
import type { PersonActor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { createDatabase, type Database } from '@/db/client';
import { person } from '@/db/schema/identity';
import { membership, organisation } from '@/db/schema/organisations';
import { createToken } from '@/domain/identity/create-token';
import { GRANTABLE_SCOPES } from '@/domain/identity/token-rules';
import { explained, Fault } from './fault';
import { withDatabaseUrl } from './with-database-url';

const USAGE = `npm run -s token -- --email EMAIL --org SLUG --scopes SCOPES [--name NAME] [--days 30|90|365]
SCOPES: commas between, of ${GRANTABLE_SCOPES.join(' ')}`;

// Prints one token and nothing else, for scripts: TOKEN=$(npm run -s token -- …)
await explained(async () => {
  const { email, org, scopes, name, days } = readOptions();
  const secret = await withDatabaseUrl(async (url) => {
    const { db, close } = createDatabase(url, { poolSize: 1, applicationName: 'commonlab-token' });
    try {
      const actor = await memberActor(db, email, org);
      const [{ organisationId } = { organisationId: '' }] = actor.memberships;
      const input = { organisationId, name, scopes, ...(days !== undefined && { expiresInDays: days }) };
      return (await createToken({ actor, db, now: new Date() }, input)).secret;
    } catch (thrown) {
      if (thrown instanceof DomainError) throw new Fault(`refused: ${thrown.code} ${faultsOf(thrown)}\n${USAGE}`);
      throw thrown;
    } finally {
      await close();
    }
  });
  console.log(secret);
});

function readOptions() {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      org: { type: 'string' },
      scopes: { type: 'string' },
      name: { type: 'string', default: 'npm run token' },
      days: { type: 'string' },
    },
  });
  const { email, org, scopes, name, days } = values;
  if (!email || !org || !scopes) throw new Fault(USAGE);
  return { email, org, name, days, scopes: scopes.split(/[\s,]+/).filter(Boolean) };
}

/** Whoever runs this on the machine may act as anyone: the person, in the one organisation the token is for. */
async function memberActor(db: Database, email: string, slug: string): Promise<PersonActor> {
  const [found] = await db
    .select({
      userId: person.id,
      verifiedAt: person.emailVerifiedAt,
      locale: person.locale,
      timeZone: person.timeZone,
      organisationId: organisation.id,
      slug: organisation.slug,
      kind: organisation.kind,
      status: organisation.status,
      role: membership.role,
    })
    .from(person)
    .innerJoin(membership, and(eq(membership.userId, person.id), isNull(membership.endedAt)))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(person.email, email), eq(organisation.slug, slug), isNull(person.disabledAt)));
  if (!found) throw new Fault(`${email} is no member of ${slug}`);
  const { userId, verifiedAt, locale, timeZone, ...organisationOf } = found;
  return {
    type: 'person',
    userId,
    isOperator: false,
    emailVerified: verifiedAt !== null,
    locale,
    timeZone,
    memberships: [organisationOf],
  };
}

function faultsOf(error: DomainError): string {
  return error.fields.map(({ path, code }) => `${path}: ${code}`).join(', ');
}
