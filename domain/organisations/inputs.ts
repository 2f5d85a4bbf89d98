import { z } from 'zod';
import { ORGANISATION_KINDS, ORGANISATION_ROLES } from '@/core/actor';
import { normaliseRor } from '@/core/identifiers/ror';
import { normaliseUscc } from '@/core/identifiers/uscc';
import {
  checkedIdentifier,
  emailAddress,
  line,
  localeParagraph,
  localeText,
  paragraph,
  phoneNumber,
  requiredLocaleText,
  webAddress,
} from '@/core/text-schemas';
import { newPasswordInput } from '../identity/inputs';
import { hasUscc, isReservedSlug, SLUG_MAX, SLUG_PATTERN } from './rules';

export const ORGANISATION_NAME_MAX = 120;
export const DESCRIPTION_MAX = 2000;
export const NOTE_MAX = 500;

const details = {
  kind: z.enum(ORGANISATION_KINDS),
  name: requiredLocaleText(ORGANISATION_NAME_MAX),
  description: localeParagraph(DESCRIPTION_MAX).optional(),
  uscc: checkedIdentifier(normaliseUscc, 'invalid-uscc').optional(),
  ror: checkedIdentifier(normaliseRor, 'invalid-ror').optional(),
  regionCode: z.string({ error: 'invalid-region' }).regex(/^\d{2}(\d{2}){0,2}$/, { error: 'invalid-region' }),
  address: localeText(200).optional(),
  latitude: z.coerce.number().min(-90).max(90).optional(),
  longitude: z.coerce.number().min(-180).max(180).optional(),
  website: webAddress().optional(),
  contactEmail: emailAddress().optional(),
  contactPhone: phoneNumber().optional(),
};

const detailsObject = z.strictObject(details);

export const createOrganisationInput = z.strictObject({
  ...details,
  /** Where its pages are; absent: made from the English name. */
  slug: line(3, SLUG_MAX)
    .regex(SLUG_PATTERN)
    .refine((slug) => !isReservedSlug(slug), { error: 'taken' })
    .optional(),
});

/** The form of the first step, which submits at once: what will be asked for then is asked for now. */
export const registerOrganisationInput = detailsObject.refine(
  ({ regionCode, uscc }) => Boolean(uscc) || (typeof regionCode === 'string' && !hasUscc(regionCode)),
  // Asked even while other fields are wrong, so that all that is missing is said at once.
  { path: ['uscc'], error: 'required', when: ({ value }) => typeof value === 'object' && value !== null },
);

const version = z.coerce.number().int().min(1);
export const updateOrganisationInput = z.strictObject({ ...details, organisationId: z.uuid(), version });

export const organisationInput = z.strictObject({ organisationId: z.uuid() });
/** A decision that the other side reads the reason of. */
export const reasonedInput = z.strictObject({ organisationId: z.uuid(), note: paragraph(NOTE_MAX).min(1) });

const role = z.enum(ORGANISATION_ROLES);
export const inviteMemberInput = z.strictObject({ organisationId: z.uuid(), email: emailAddress(), role });
export const invitationInput = z.strictObject({ invitationId: z.uuid() });
export const acceptInvitationInput = z.strictObject({ token: z.string().min(1).max(200) });
export const joinByInvitationInput = z.strictObject({
  token: z.string().min(1).max(200),
  ...newPasswordInput.shape,
});
export const changeMemberRoleInput = z.strictObject({ organisationId: z.uuid(), userId: z.uuid(), role });
export const removeMemberInput = z.strictObject({ organisationId: z.uuid(), userId: z.uuid() });
