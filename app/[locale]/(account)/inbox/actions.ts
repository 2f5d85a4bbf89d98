'use server';

import { chooseMails } from '@/domain/notifications/choose-mails';
import { readAllNotices, readNotice } from '@/domain/notifications/read-notices';
import { action } from '@/server/action';

const read = action('notices.read', readNotice);
export async function readNoticeAction(input: unknown, onceToken: string) {
  return await read(input, onceToken);
}

const readAll = action('notices.read-all', readAllNotices);
export async function readAllNoticesAction(input: unknown, onceToken: string) {
  return await readAll(input, onceToken);
}

const choose = action('notices.choose-mails', chooseMails);
export async function chooseMailsAction(input: unknown, onceToken: string) {
  return await choose(input, onceToken);
}
