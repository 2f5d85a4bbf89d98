import { TOKEN_SCOPES } from './policy';

/** What a new token may be given: single scopes, or all of them. */
export const GRANTABLE_SCOPES = ['*', ...TOKEN_SCOPES] as const;

export const TOKEN_NAME_MAX = 80;
/** How long a token may live, in days. */
export const TOKEN_LIFE_DAYS = [30, 90, 365] as const;

/** True when someone holding `held` may hand out `wanted`: never more than they have. */
export function mayGrant(held: readonly string[], wanted: readonly string[]): boolean {
  return held.includes('*') || wanted.every((scope) => held.includes(scope));
}
