import { type AccessRow, EVERYONE, SIGNED_IN, type Who } from './row';

const DEFINERS: readonly Who[] = ['owner', 'manager'];
const DESK: readonly Who[] = [...DEFINERS, 'technician'];
const DESK_READERS: readonly Who[] = [...DESK, 'finance'];
const CUSTOMER: readonly Who[] = ['customer:owner', 'customer:manager'];
const BOTH_SIDES: readonly Who[] = [...DESK, ...CUSTOMER];
/** Who booked: in the test's world the customer's owner. */
const BOOKER: readonly Who[] = ['customer:owner'];

/** Qualification, waiting, and what happens at the instrument. */
export const usageAccess: readonly AccessRow[] = [
  { kind: 'page', name: '/bench/[token]', who: EVERYONE },
  { kind: 'page', name: '/qualifications', who: SIGNED_IN },
  { kind: 'page', name: '/waitlist', who: SIGNED_IN },
  { kind: 'page', name: '/org/[org]/use', who: DESK_READERS },
  { kind: 'page', name: '/org/[org]/kiosk', who: DESK },
  { kind: 'page', name: '/org/[org]/listings/[id]/use', who: DESK_READERS },
  { kind: 'page', name: '/org/[org]/qualifications', who: DESK },
  { kind: 'action', name: 'usage.check-in', who: BOTH_SIDES },
  { kind: 'action', name: 'usage.check-out', who: BOTH_SIDES },
  { kind: 'action', name: 'usage.walk-up', who: ['member-any'] },
  { kind: 'action', name: 'usage.note-results', who: BOTH_SIDES },
  { kind: 'action', name: 'usage.report-problem', who: [...DESK, ...BOOKER] },
  { kind: 'action', name: 'usage.resolve-problem', who: DESK },
  { kind: 'action', name: 'usage.save-rule', who: DESK },
  { kind: 'action', name: 'usage.add-item', who: DEFINERS },
  { kind: 'action', name: 'usage.retire-item', who: DEFINERS },
  { kind: 'action', name: 'usage.add-line', who: DESK },
  { kind: 'action', name: 'usage.remove-line', who: DESK },
  { kind: 'action', name: 'usage.add-card', who: DESK },
  { kind: 'action', name: 'usage.remove-card', who: DESK },
  { kind: 'action', name: 'usage.kiosk', who: DESK },
  { kind: 'action', name: 'qualifications.save', who: DEFINERS },
  { kind: 'action', name: 'qualifications.retire', who: DEFINERS },
  { kind: 'action', name: 'qualifications.declare', who: ['member-any'] },
  { kind: 'action', name: 'qualifications.grant', who: DESK },
  { kind: 'action', name: 'qualifications.end', who: DESK },
  { kind: 'action', name: 'qualifications.schedule-training', who: DESK },
  { kind: 'action', name: 'qualifications.cancel-training', who: DESK },
  { kind: 'action', name: 'qualifications.record-attendance', who: DESK },
  { kind: 'action', name: 'qualifications.book-seat', who: ['member-any'] },
  { kind: 'action', name: 'qualifications.give-back-seat', who: BOOKER },
  { kind: 'action', name: 'qualifications.save-conduct', who: DEFINERS },
  { kind: 'action', name: 'qualifications.lift-suspension', who: DEFINERS },
  { kind: 'action', name: 'qualifications.excuse-violation', who: DEFINERS },
  { kind: 'action', name: 'waitlists.join', who: ['member-any'] },
  { kind: 'action', name: 'waitlists.join-any', who: ['member-any'] },
  { kind: 'action', name: 'waitlists.accept', who: BOOKER },
  { kind: 'action', name: 'waitlists.decline', who: BOOKER },
  { kind: 'action', name: 'waitlists.leave', who: BOOKER },
  { kind: 'api', name: 'POST /api/v1/listings/{id}/access-events', who: DESK },
];
