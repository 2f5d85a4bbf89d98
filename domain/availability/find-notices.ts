import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { groupOf } from './quota-sql';
import type { CustomerGroup, GroupRules, TimeRules } from './rules';

export type Notices = Pick<TimeRules, 'changeNoticeMinutes' | 'cancelNoticeMinutes'>;

/** How long before its beginning a customer's organisation may still move and cancel a booking of the listing. */
export async function findNotices(
  db: Database | Transaction,
  listingId: string,
  organisationId: string,
): Promise<Notices> {
  const [row] = await db.execute<Notices & { groupRules: GroupRules; customerGroup: CustomerGroup }>(sql`
    SELECT l.change_notice_minutes AS "changeNoticeMinutes", l.cancel_notice_minutes AS "cancelNoticeMinutes",
      l.group_rules AS "groupRules", ${groupOf(organisationId)} AS "customerGroup"
    FROM listing l WHERE l.id = ${listingId}`);
  if (!row) return { changeNoticeMinutes: 0, cancelNoticeMinutes: 0 };
  const { groupRules, customerGroup, ...own } = row;
  return { ...own, ...groupRules[customerGroup] };
}
