'use server';

import { addClosure } from '@/domain/availability/add-closure';
import { removeClosure } from '@/domain/availability/remove-closure';
import { action } from '@/server/action';

const add = action('availability.add-closure', addClosure);
const remove = action('availability.remove-closure', removeClosure);

export async function addClosureAction(input: unknown, token: string) {
  return add(input, token);
}
export async function removeClosureAction(input: unknown, token: string) {
  return remove(input, token);
}
