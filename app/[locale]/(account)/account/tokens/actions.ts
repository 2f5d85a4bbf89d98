'use server';

import { createToken } from '@/domain/identity/create-token';
import { revokeToken } from '@/domain/identity/revoke-token';
import { action } from '@/server/action';

const create = action('tokens.create', createToken);
export async function createTokenAction(input: unknown, onceToken: string) {
  return await create(input, onceToken);
}

const revoke = action('tokens.revoke', revokeToken);
export async function revokeTokenAction(input: unknown, onceToken: string) {
  return await revoke(input, onceToken);
}
