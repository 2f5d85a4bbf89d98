'use server';

import { sendMailAgain } from '@/domain/notifications/send-again';
import { action } from '@/server/action';

const sendAgain = action('mail.send-again', sendMailAgain);

export async function sendMailAgainAction(input: unknown, onceToken: string) {
  return await sendAgain(input, onceToken);
}
