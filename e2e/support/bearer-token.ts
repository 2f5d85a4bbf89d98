import { execFileSync } from 'node:child_process';
import { DATA_FOLDER } from './server-address';

/** A bearer token as a script gets one: `npm run token` beside the running server. */
export function bearerToken(email: string, organisation: string, scopes = '*'): string {
  const args = ['--import', 'tsx', 'scripts/token.ts', '--email', email, '--org', organisation, '--scopes', scopes];
  const { DATABASE_URL: _ignored, ...inherited } = process.env;
  return execFileSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...inherited, COMMONLAB_DATA_DIR: DATA_FOLDER },
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}
