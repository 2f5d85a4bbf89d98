'use server';

import { closeNeed, publishNeed, withdrawNeed } from '@/domain/needs/change-status';
import { createNeed } from '@/domain/needs/create-need';
import { updateNeed } from '@/domain/needs/update-need';
import { action } from '@/server/action';

const create = action('needs.create', createNeed);
const update = action('needs.update', updateNeed);
const publish = action('needs.publish', publishNeed);
const close = action('needs.close', closeNeed);
const withdraw = action('needs.withdraw', withdrawNeed);

export async function createNeedAction(input: unknown, onceToken: string) {
  return create(input, onceToken);
}
export async function updateNeedAction(input: unknown, onceToken: string) {
  return update(input, onceToken);
}
export async function publishNeedAction(input: unknown, onceToken: string) {
  return publish(input, onceToken);
}
export async function closeNeedAction(input: unknown, onceToken: string) {
  return close(input, onceToken);
}
export async function withdrawNeedAction(input: unknown, onceToken: string) {
  return withdraw(input, onceToken);
}
