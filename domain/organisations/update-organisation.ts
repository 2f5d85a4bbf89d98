import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '@/core/errors';
import { organisation } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { updateOrganisationInput } from './inputs';
import { lockOrganisation, type OrganisationRow } from './lock-organisation';
import { mayManage } from './policy';
import { requireRegion } from './regions';
import { IDENTITY_FIELDS, identityIsOpen } from './rules';

/**
 * Changes what an organisation says of itself. Throws `stale-version` when somebody else saved in between, and
 * `invalid-input` for who-it-is fields once they are submitted or verified.
 */
export async function updateOrganisation(ctx: CommandContext, input: unknown): Promise<{ version: number }> {
  return await runCommand(ctx, updateOrganisationInput, input, async (tx, data) => {
    const { organisationId, version, ...details } = data;
    const before = await lockOrganisation(tx, ctx.actor, organisationId);
    if (!mayManage(ctx.actor, organisationId)) throw new DomainError('forbidden');
    if (before.version !== version) throw new DomainError('stale-version');
    const next = asRow(details);
    refuseOtherIdentity(before, next);
    if (next.regionCode !== before.regionCode) await requireRegion(tx, ctx.now, next.regionCode);
    const changed = changedFields(before, next);
    await tx
      .update(organisation)
      .set({ ...next, version: version + 1, updatedAt: ctx.now })
      .where(eq(organisation.id, organisationId));
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'organisation.updated',
      subjectType: 'organisation',
      subjectId: organisationId,
      before: pick(before, changed),
      after: pick(next, changed),
    });
    return { version: version + 1 };
  });
}

type Details = Omit<z.output<typeof updateOrganisationInput>, 'organisationId' | 'version'>;
type NextRow = ReturnType<typeof asRow>;

/** What was left out of the form is emptied. */
function asRow(details: Details) {
  return {
    ...details,
    description: details.description ?? {},
    address: details.address ?? {},
    uscc: details.uscc ?? null,
    ror: details.ror ?? null,
    latitude: details.latitude ?? null,
    longitude: details.longitude ?? null,
    website: details.website ?? null,
    contactEmail: details.contactEmail ?? null,
    contactPhone: details.contactPhone ?? null,
  };
}

function changedFields(before: OrganisationRow, next: NextRow): (keyof NextRow)[] {
  const fields = Object.keys(next) as (keyof NextRow)[];
  return fields.filter((field) => !same(before[field], next[field]));
}

function refuseOtherIdentity(before: OrganisationRow, next: NextRow): void {
  if (identityIsOpen(before.status)) return;
  const locked = IDENTITY_FIELDS.filter((field) => !same(before[field], next[field]));
  if (locked.length > 0) {
    throw new DomainError('invalid-input', {
      fields: locked.map((path) => ({ path, code: 'locked-by-verification' })),
    });
  }
}

/** jsonb keeps keys in its own order, so texts are compared by their halves. */
function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pick(row: Partial<NextRow>, fields: readonly (keyof NextRow)[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, row[field]]));
}
