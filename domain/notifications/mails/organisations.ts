import { eq } from 'drizzle-orm';
import { plainText } from '@/core/locale-text';
import type { Transaction } from '@/db/client';
import { organisation } from '@/db/schema/organisations';
import type { EventRow } from '@/domain/events/read-events';
import { queueMail } from '../../mail/queue-mail';
import { membersToTell, operatorsToTell } from '../recipients';

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
    await queueMail(
      tx,
      { now: event.at },
      {
        to: reader.email,
        userId: reader.userId,
        locale: reader.locale,
        template: 'organisation-submitted',
        values: { name: reader.name, organisation: plainText(found.name, reader.locale) },
        path: `/operator/organisations/${found.id}`,
        eventId: event.id,
      },
    );
  }
}

/** Tells the owners and managers what the operator decided, with the operator's note. */
export async function tellOfDecision(tx: Transaction, event: EventRow, action: keyof typeof OUTCOMES): Promise<void> {
  const [found] = await tx.select().from(organisation).where(eq(organisation.id, event.subjectId));
  if (!found) return;
  const { template, page } = OUTCOMES[action];
  for (const reader of await membersToTell(tx, found.id, ['owner', 'manager'])) {
    const name = plainText(found.name, reader.locale);
    await queueMail(
      tx,
      { now: event.at },
      {
        to: reader.email,
        userId: reader.userId,
        locale: reader.locale,
        template,
        values: { name: reader.name, organisation: name },
        facts: [
          { name: 'organisation', value: name },
          { name: 'note', value: noteOf(event) },
        ],
        path: `/org/${found.slug}${page}`,
        eventId: event.id,
      },
    );
  }
}

/** What was written when deciding; the event keeps it even when a later decision overwrites the record. */
export function noteOf(event: EventRow): string {
  const note = event.after?.note ?? event.after?.decisionNote ?? event.after?.reason;
  return typeof note === 'string' ? note : '';
}
