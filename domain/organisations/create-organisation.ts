import { randomInt } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { DomainError } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Transaction } from '@/db/client';
import { membership, organisation } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { requirePerson } from '../identity/policy';
import { takeFromLimit } from '../identity/throttle';
import { createOrganisationInput } from './inputs';
import { requireRegion } from './regions';
import { slugFromName } from './rules';

const LIMIT = { max: 10, windowMs: 24 * 60 * 60 * 1000 };

export interface CreatedOrganisation {
  id: string;
  slug: string;
}

/**
 * Opens an organisation as a draft, with the person as its owner. Throws `email-unverified`, and `invalid-input` where
 * a verified or submitted organisation has the same credit code, or the region is not in use.
 */
export async function createOrganisation(ctx: CommandContext, input: unknown): Promise<CreatedOrganisation> {
  const actor = requirePerson(ctx.actor);
  if (actor.token) throw new DomainError('forbidden');
  if (!actor.emailVerified) throw new DomainError('email-unverified');
  await takeFromLimit(ctx.db, `create-organisation ${actor.userId}`, LIMIT, ctx.now);
  return await runCommand(ctx, createOrganisationInput, input, async (tx, data) => {
    await requireRegion(tx, ctx.now, data.regionCode);
    if (data.uscc) await requireFreeUscc(tx, data.uscc);
    const created = await insertOrganisation(tx, ctx, data, actor.userId);
    await tx.insert(membership).values({
      id: v7(),
      organisationId: created.id,
      userId: actor.userId,
      role: 'owner',
      createdAt: ctx.now,
    });
    await recordEvent(tx, ctx, {
      organisationId: created.id,
      action: 'organisation.created',
      subjectType: 'organisation',
      subjectId: created.id,
      after: { slug: created.slug, kind: data.kind, name: data.name, uscc: data.uscc ?? null },
    });
    return created;
  });
}

/** Throws `invalid-input` when another organisation that is submitted, verified or suspended has the code. */
export async function requireFreeUscc(tx: Transaction, uscc: string): Promise<void> {
  const [holder] = await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.uscc, uscc), inArray(organisation.status, ['submitted', 'verified', 'suspended'])));
  if (holder) throw usccTaken();
}

export function usccTaken(): DomainError {
  return new DomainError('invalid-input', { fields: [{ path: 'uscc', code: 'uscc-taken' }] });
}

const ATTEMPTS = 8;

async function insertOrganisation(
  tx: Transaction,
  ctx: CommandContext,
  data: z.output<typeof createOrganisationInput>,
  createdBy: string,
): Promise<CreatedOrganisation> {
  const { slug: wanted, description, address, ...details } = data;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [created] = await tx
      .insert(organisation)
      .values({
        id: v7(),
        slug: wanted ?? candidateSlug(data.name, attempt),
        ...details,
        description: description ?? {},
        address: address ?? {},
        createdBy,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .onConflictDoNothing({ target: organisation.slug })
      .returning({ id: organisation.id, slug: organisation.slug });
    if (created) return created;
    if (wanted) throw new DomainError('invalid-input', { fields: [{ path: 'slug', code: 'taken' }] });
  }
  throw new Error('no free slug was found');
}

function candidateSlug(name: LocaleText, attempt: number): string {
  const base = slugFromName(name);
  if (base && attempt === 0) return base;
  const mark = randomInt(36 ** 5, 36 ** 6).toString(36);
  return base ? `${base.slice(0, 50).replace(/-+$/, '')}-${mark.slice(0, 3 + Math.min(3, attempt))}` : `org-${mark}`;
}
