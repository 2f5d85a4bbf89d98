import { z } from 'zod';
import type { NOTICE_TOPICS } from './rules';

export const readNoticeInput = z.strictObject({ noticeId: z.uuid() });

/** Everything up to this notice: what came after the page was made stays unread. */
export const readAllNoticesInput = z.strictObject({ upTo: z.uuid() });

const choice = z.boolean();

/** Of which topics mails are wanted. */
export const chooseMailsInput = z.strictObject({
  bookings: choice,
  organisations: choice,
  searches: choice,
  needs: choice,
} satisfies Record<(typeof NOTICE_TOPICS)[number], typeof choice>);
