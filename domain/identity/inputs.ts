import { z } from 'zod';
import { normaliseOrcid } from '@/core/identifiers/orcid';
import { LOCALES } from '@/core/locale-text';
import { checkedIdentifier, emailAddress, line, phoneNumber, timeZoneName } from '@/core/text-schemas';
import { isCommonPassword, PASSWORD_MAX, PASSWORD_MIN } from './password-rules';
import { GRANTABLE_SCOPES, TOKEN_LIFE_DAYS, TOKEN_NAME_MAX } from './token-rules';

/** A password being chosen. Spaces and any script are welcome; only the canonical form is fixed. */
const newPassword = z
  .string()
  .min(PASSWORD_MIN)
  .max(PASSWORD_MAX)
  .overwrite((value) => value.normalize('NFC'))
  .refine((value) => !isCommonPassword(value), { error: 'password-too-common' });

/** A password being shown: nothing about its form is told. */
const shownPassword = z
  .string()
  .min(1)
  .max(PASSWORD_MAX)
  .overwrite((value) => value.normalize('NFC'));

/** Secret of a link sent by mail. */
const linkSecret = z.string().min(1).max(200);
const personName = line(1, 100);
const locale = z.enum(LOCALES);

export const signUpInput = z.strictObject({ name: personName, email: emailAddress(), password: newPassword, locale });
/** What somebody with an invitation still has to tell. */
export const newPasswordInput = z.strictObject({ name: personName, password: newPassword, locale });
export const signInInput = z.strictObject({ email: emailAddress(), password: shownPassword });
export const linkInput = z.strictObject({ token: linkSecret });
export const emailInput = z.strictObject({ email: emailAddress() });
export const resetPasswordInput = z.strictObject({ token: linkSecret, password: newPassword });
export const changePasswordInput = z.strictObject({ currentPassword: shownPassword, newPassword });
export const changeEmailInput = z.strictObject({ email: emailAddress(), password: shownPassword });
export const nothingInput = z.strictObject({});

export const updateProfileInput = z.strictObject({
  name: personName,
  phone: phoneNumber().optional(),
  orcid: checkedIdentifier(normaliseOrcid, 'invalid-orcid').optional(),
  locale,
  timeZone: timeZoneName(),
});

export const revokeSessionInput = z.strictObject({ sessionId: z.uuid() });
export const personInput = z.strictObject({ personId: z.uuid() });

export const createTokenInput = z.strictObject({
  organisationId: z.uuid(),
  name: line(1, TOKEN_NAME_MAX),
  scopes: z.array(z.enum(GRANTABLE_SCOPES)).min(1).max(GRANTABLE_SCOPES.length),
  /** Absent: good until it is revoked. */
  expiresInDays: z.coerce
    .number()
    .pipe(z.union(TOKEN_LIFE_DAYS.map((days) => z.literal(days))))
    .optional(),
});
export const revokeTokenInput = z.strictObject({ tokenId: z.uuid() });
