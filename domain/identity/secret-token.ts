import { createHash, randomBytes } from 'node:crypto';

/** A new random secret for a link or a bearer token, 256 bits, URL-safe. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** How a secret is kept at rest. SHA-256 suffices: the secret has 256 random bits, unlike a password. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
