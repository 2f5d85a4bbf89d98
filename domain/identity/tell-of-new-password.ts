import type { Locale } from '@/core/locale-text';
import type { Transaction } from '@/db/client';
import { queueMail } from '../mail/queue-mail';

/** A changed password is told to the mailbox at once: whoever did not change it must learn of it. */
export async function tellOfNewPassword(
  tx: Transaction,
  ctx: { now: Date },
  owner: { id: string; email: string; name: string; locale: Locale },
): Promise<void> {
  await queueMail(tx, ctx, {
    to: owner.email,
    userId: owner.id,
    locale: owner.locale,
    template: 'password-changed',
    values: { name: owner.name },
    path: '/account/security',
  });
}
