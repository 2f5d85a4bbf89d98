import { z } from 'zod';
import { createTokenInput } from '@/domain/identity/inputs';
import { GRANTABLE_SCOPES } from '@/domain/identity/token-rules';
import type { OpenApiRoute } from './route';

/** Body of `POST /tokens`: the organisation is the calling token's own. */
export const createTokenBody = createTokenInput.omit({ organisationId: true });
export const tokenParams = z.object({ id: z.uuid() });

const token = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.enum(GRANTABLE_SCOPES)),
  lastFour: z.string(),
  organisation: z.object({ id: z.uuid(), slug: z.string(), name: z.record(z.string(), z.string()) }),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
});

const createdToken = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  name: z.string(),
  scopes: z.array(z.enum(GRANTABLE_SCOPES)),
  lastFour: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  secret: z
    .string()
    .nullable()
    .describe('The bearer token. Told once: null when an Idempotency-Key is answered again.'),
});

export const tokensApi: readonly OpenApiRoute[] = [
  {
    method: 'GET',
    path: '/tokens',
    tag: 'tokens',
    summary: 'The caller’s tokens for this organisation that still work',
    access: 'tokens:write',
    responses: { 200: { description: 'Tokens, newest first', schema: z.object({ items: z.array(token) }) } },
  },
  {
    method: 'POST',
    path: '/tokens',
    tag: 'tokens',
    summary: 'Create a token with at most the scopes of the calling one',
    access: 'tokens:write',
    body: createTokenBody,
    responses: { 201: { description: 'The new token, with its secret', schema: createdToken } },
    problems: ['insufficient-scope', 'email-unverified'],
  },
  {
    method: 'DELETE',
    path: '/tokens/{id}',
    tag: 'tokens',
    summary: 'Revoke a token; it stops working at once',
    access: 'tokens:write',
    params: tokenParams,
    responses: { 204: { description: 'Revoked' } },
  },
];
