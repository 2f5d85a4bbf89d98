'use server';

import { disablePerson, enablePerson } from '@/domain/identity/disable-person';
import { action } from '@/server/action';

const disable = action('people.disable', disablePerson);
const enable = action('people.enable', enablePerson);

export async function disablePersonAction(input: unknown, onceToken: string) {
  return await disable(input, onceToken);
}

export async function enablePersonAction(input: unknown, onceToken: string) {
  return await enable(input, onceToken);
}
