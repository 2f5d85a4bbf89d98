import { hashSecret, newSecret } from '@/domain/identity/secret-token';

/** What is told once: the secret part of a feed's address. It reads only, and only what its person may see. */
export interface FeedSecret {
  feedId: string;
  /** Null when the same request is answered again. */
  secret: string | null;
}

/** A new secret, and what is kept of it. */
export function newFeedSecret(): { secret: string; kept: { tokenHash: string; lastFour: string } } {
  const secret = newSecret();
  return { secret, kept: { tokenHash: hashSecret(secret), lastFour: secret.slice(-4) } };
}
