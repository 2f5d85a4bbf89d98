import { eq } from 'drizzle-orm';
import { plainText } from '@/core/locale-text';
import type { Transaction } from '@/db/client';
import { organisation } from '@/db/schema/organisations';
import type { EventRow } from '@/domain/events/read-events';
import { membersToTell, operatorsToTell } from '../recipients';
import { tellPerson } from '../tell-person';

const OUTCOMES = {
  'organisation.verified': { template: 'organisation-verified', page: '' },
  'organisation.declined': { template: 'organisation-declined', page: '/settings' },
  'organisation.suspended': { template: 'organisation-suspended', page: '' },
} as const;

/** Tells the operators that an organisation waits to be verified. */
export async function tellOfSubmission(tx: Transaction, event: EventRow): Promise<void> {
  const [found] = await tx.select().from(organisation).where(eq(organisation.id, event.subjectId));
  if (!found) return;
  for (const reader of await operatorsToTell(tx)) {
    await tellPerson(tx, event, reader, {
      template: 'organisation-submitted',
      values: { organisation: found.name },
      path: `/operator/organisations/${found.id}`,
    });
  }
}

/** Tells the owners and managers what the operator decided, with the operator's note. */
export async function tellOfDecision(tx: Transaction, event: EventRow, action: keyof typeof OUTCOMES): Promise<void> {
  const [found] = await tx.select().from(organisation).where(eq(organisation.id, event.subjectId));
  if (!found) return;
  const { template, page } = OUTCOMES[action];
  for (const reader of await membersToTell(tx, found.id, ['owner', 'manager'])) {
    await tellPerson(tx, event, reader, {
      template,
      values: { organisation: found.name },
      facts: [
        { name: 'organisation', value: plainText(found.name, reader.locale) },
        { name: 'note', value: noteOf(event) },
      ],
      path: `/org/${found.slug}${page}`,
    });
  }
}

/** What was written when deciding; the event keeps it even when a later decision overwrites the record. */
export function noteOf(event: EventRow): string {
  const note = event.after?.note ?? event.after?.decisionNote ?? event.after?.reason;
  return typeof note === 'string' ? note : '';
}
