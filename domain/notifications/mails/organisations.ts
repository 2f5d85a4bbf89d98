import { eq } from 'drizzle-orm';
import { plainText } from '@/core/locale-text';
import { organisation } from '@/db/schema/organisations';
import type { EventRow } from '@/domain/events/read-events';
import { operatorsToTell } from '../recipients';
import { type Telling, tellPerson } from '../tell-person';

const OUTCOMES = {
  'organisation.verified': { template: 'organisation-verified', page: '' },
  'organisation.declined': { template: 'organisation-declined', page: '/settings' },
  'organisation.suspended': { template: 'organisation-suspended', page: '' },
} as const;

/** Tells the operators that an organisation waits to be verified. */
export async function tellOfSubmission(telling: Telling, event: EventRow): Promise<void> {
  const [found] = await telling.tx.select().from(organisation).where(eq(organisation.id, event.subjectId));
  if (!found) return;
  for (const reader of await operatorsToTell(telling.tx)) {
    tellPerson(telling, event, reader, {
      template: 'organisation-submitted',
      values: { organisation: found.name },
      path: `/operator/organisations/${found.id}`,
    });
  }
}

/** Tells the owners and managers what the operator decided, with the operator's note. */
export async function tellOfDecision(telling: Telling, event: EventRow, action: keyof typeof OUTCOMES): Promise<void> {
  const [found] = await telling.tx.select().from(organisation).where(eq(organisation.id, event.subjectId));
  if (!found) return;
  const { template, page } = OUTCOMES[action];
  for (const reader of await telling.staff(found.id, ['owner', 'manager'])) {
    tellPerson(telling, event, reader, {
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
