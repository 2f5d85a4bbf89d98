import { z } from 'zod';
import { emailAddress, line, localeParagraph, paragraph, requiredLocaleText } from '@/core/text-schemas';
import { moment } from '@/domain/availability/inputs';
import { ACCESS_MODES } from '@/domain/listings/rules';
import { QUALIFICATION_EVIDENCE } from './rules';

export const STATEMENT_MAX = 1000;
export const REASON_MAX = 500;
export const HOW_MAX = 1000;
const days = z.int().min(1).max(3660);
const reason = paragraph(REASON_MAX).min(1);

/** A qualification anew, or with `id` another wording of it. Its listings are replaced as a whole. */
export const saveQualificationInput = z.strictObject({
  organisationId: z.uuid(),
  id: z.uuid().optional(),
  title: requiredLocaleText(120),
  how: localeParagraph(HOW_MAX).default({}),
  evidence: z.enum(QUALIFICATION_EVIDENCE).default('grant'),
  validDays: days.nullish(),
  disuseDays: days.nullish(),
  /** The listings that ask for it. */
  listingIds: z.array(z.uuid()).max(200).default([]),
  /** For which ways of access; none: for all. */
  accessModes: z.array(z.enum(ACCESS_MODES)).max(4).default([]),
});

export const qualificationRef = z.strictObject({ id: z.uuid() });

export const declareInput = z.strictObject({
  qualificationId: z.uuid(),
  statement: paragraph(STATEMENT_MAX).min(1),
  organisationId: z.uuid().optional(),
});

/** To a person who declared it, or by the address of their account. */
export const grantInput = z
  .strictObject({
    qualificationId: z.uuid(),
    userId: z.uuid().optional(),
    email: emailAddress().optional(),
  })
  .refine(({ userId, email }) => userId !== undefined || email !== undefined, { error: 'required', path: ['email'] });

/** Declines what was declared, or revokes what was granted. */
export const endHoldingInput = z.strictObject({ id: z.uuid(), reason });

export const scheduleTrainingInput = z.strictObject({
  qualificationId: z.uuid(),
  start: moment,
  end: moment,
  seats: z.int().min(1).max(500),
  place: line(0, 200).default(''),
  trainer: line(0, 100).default(''),
});

export const sessionRef = z.strictObject({ sessionId: z.uuid() });

export const bookSeatInput = z.strictObject({ sessionId: z.uuid(), organisationId: z.uuid().optional() });

/** Who was there; everybody else who had a seat was not. Those who were are granted the qualification. */
export const recordAttendanceInput = z.strictObject({
  sessionId: z.uuid(),
  attended: z.array(z.uuid()).max(500),
});

export const saveConductInput = z.strictObject({
  organisationId: z.uuid(),
  violationsMax: z.int().min(1).max(100),
  windowDays: days,
  suspensionDays: days,
});

export const excuseInput = z.strictObject({ id: z.uuid(), reason });
