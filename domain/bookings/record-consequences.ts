import type { Transaction } from '@/db/client';
import type { CommandContext } from '@/domain/events/command';
import { type NewEvent, recordConsequence, recordEvent } from '@/domain/events/record-event';

/** Appends a command's own event and what it brought about, chain by chain in the order in which all lock chains. */
export async function recordWithConsequences(
  tx: Transaction,
  ctx: CommandContext,
  own: NewEvent,
  consequences: readonly NewEvent[],
): Promise<void> {
  const sorted = [own, ...consequences].sort((a, b) => order(a).localeCompare(order(b)));
  await Promise.all(
    sorted.map((entry) => (entry === own ? recordEvent(tx, ctx, entry) : recordConsequence(tx, ctx, entry))),
  );
}

function order({ organisationId = '' }: NewEvent): string {
  return organisationId;
}
