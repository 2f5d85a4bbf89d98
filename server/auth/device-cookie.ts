import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { v7 } from 'uuid';
import { z } from 'zod';
import { env } from '../env';
import { isSecure } from './session-cookie';

/**
 * Which people have signed in from this browser. It opens nothing: it only lets them try their password here while
 * somebody else's attempts are being slowed (docs/decisions/0010-throttling-sign-in.md).
 */
const deviceClaim = z.object({ deviceId: z.uuid(), userIds: z.array(z.uuid()).max(5) });

const NAME = 'commonlab.device';
const LIFE_SECONDS = 365 * 24 * 60 * 60;
const MOST_PEOPLE = 5;

export async function readDevice(): Promise<{ id: string; userIds: readonly string[] } | undefined> {
  const token = (await cookies()).get(NAME)?.value;
  if (!token) return undefined;
  try {
    const parsed = deviceClaim.safeParse(await decode({ token, secret: env().secret, salt: NAME }));
    return parsed.success ? { id: parsed.data.deviceId, userIds: parsed.data.userIds } : undefined;
  } catch {
    return undefined;
  }
}

/** Only in an action or a route handler: pages cannot set cookies. */
export async function rememberDevice(userId: string): Promise<void> {
  const known = await readDevice();
  const userIds = [userId, ...(known?.userIds ?? []).filter((id) => id !== userId)].slice(0, MOST_PEOPLE);
  const token = await encode({
    token: { deviceId: known?.id ?? v7(), userIds },
    secret: env().secret,
    salt: NAME,
    maxAge: LIFE_SECONDS,
  });
  (await cookies()).set(NAME, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: LIFE_SECONDS,
  });
}
