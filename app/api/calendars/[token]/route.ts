import { createHash } from 'node:crypto';
import { ANONYMOUS } from '@/core/actor';
import { notFound } from '@/core/errors';
import { DEFAULT_LOCALE, type Locale } from '@/core/locale-text';
import { type FeedWords, readFeed } from '@/domain/calendars/read-feed';
import { addressOf } from '@/server/actor';
import { database } from '@/server/database';
import { translator } from '@/server/i18n/sentences';
import { problemResponse } from '@/server/problem';
import { takeFromRateLimit } from '@/server/rate-limit';

const NAME = 'GET /api/calendars/{token}';

/** A calendar by its secret address, `/api/calendars/<secret>.ics`; what a programme has already is not sent again. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    const { token } = await params;
    const now = new Date();
    await takeFromRateLimit(ANONYMOUS, addressOf(request.headers), now);
    if (!token.endsWith('.ics')) throw notFound();
    const { text, changedAt } = await readFeed(database(), token.slice(0, -4), now, wordsOf);
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    const headers = {
      etag,
      'last-modified': changedAt.toUTCString(),
      // Programmes keep it, and ask each time whether it is still so.
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    };
    if (isKnown(request.headers, etag, changedAt)) return new Response(null, { status: 304, headers });
    return new Response(text, {
      headers: {
        ...headers,
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="commonlab.ics"',
      },
    });
  } catch (thrown) {
    return problemResponse(thrown, DEFAULT_LOCALE, NAME);
  }
}

/** RFC 9110: the ETag decides when one is sent; only then the date. */
function isKnown(headers: Headers, etag: string, changedAt: Date): boolean {
  const match = headers.get('if-none-match');
  if (match !== null) return match.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return changedAt.getTime() > 0 && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

function wordsOf(locale: Locale): FeedWords {
  const t = translator(locale, 'calendars.feed-words');
  const reasons = translator(locale, 'availability.closures.reasons');
  return { mine: t('mine'), busy: t('busy'), closed: (reason) => reasons(reason), of: (name) => t('of', { name }) };
}
