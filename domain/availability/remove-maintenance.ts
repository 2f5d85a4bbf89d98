import { and, eq, isNull, sql } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import { closure, maintenance } from '@/db/schema/availability';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { lockListing } from '@/domain/listings/load-listing';
import { recordMaintenance } from './add-maintenance';
import { removeMaintenanceInput } from './inputs';

/** Ends maintenance that comes again: what is still ahead is open, what has begun stays in the record. */
export async function removeMaintenance(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, removeMaintenanceInput, input, async (tx, { id }) => {
    const [row] = await tx
      .select()
      .from(maintenance)
      .where(and(eq(maintenance.id, id), isNull(maintenance.removedAt)));
    if (!row) throw notFound();
    await lockListing(tx, ctx.actor, { listingId: row.listingId, right: 'edit' });
    const ended = await tx
      .update(maintenance)
      .set({ removedAt: ctx.now })
      .where(and(eq(maintenance.id, id), isNull(maintenance.removedAt)))
      .returning({ id: maintenance.id });
    if (ended.length === 0) throw notFound();
    await tx
      .update(closure)
      .set({ removedAt: ctx.now })
      .where(and(eq(closure.maintenanceId, id), isNull(closure.removedAt), sql`lower(${closure.during}) > ${ctx.now}`));
    await recordMaintenance(tx, ctx, row, 'listing.maintenance-removed');
    return { id };
  });
}
