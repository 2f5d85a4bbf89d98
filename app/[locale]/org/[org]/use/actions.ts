'use server';

import { addCard, removeCard } from '@/domain/usage/cards';
import { addItem, addUseLine, removeUseLine, retireItem, saveUseRule } from '@/domain/usage/items';
import { useKiosk } from '@/domain/usage/kiosk';
import { resolveProblem } from '@/domain/usage/problems';
import { action } from '@/server/action';
import { env } from '@/server/env';

const rule = action('usage.save-rule', saveUseRule);
export async function saveUseRuleAction(input: unknown, onceToken: string) {
  return rule(input, onceToken);
}

const add = action('usage.add-item', addItem);
export async function addItemAction(input: unknown, onceToken: string) {
  return add(input, onceToken);
}

const retire = action('usage.retire-item', retireItem);
export async function retireItemAction(input: unknown, onceToken: string) {
  return retire(input, onceToken);
}

const addLine = action('usage.add-line', addUseLine);
export async function addLineAction(input: unknown, onceToken: string) {
  return addLine(input, onceToken);
}

const removeLine = action('usage.remove-line', removeUseLine);
export async function removeLineAction(input: unknown, onceToken: string) {
  return removeLine(input, onceToken);
}

const resolve = action('usage.resolve-problem', resolveProblem);
export async function resolveProblemAction(input: unknown, onceToken: string) {
  return resolve(input, onceToken);
}

const give = action('usage.add-card', addCard);
export async function addCardAction(input: unknown, onceToken: string) {
  return give(input, onceToken);
}

const take = action('usage.remove-card', removeCard);
export async function removeCardAction(input: unknown, onceToken: string) {
  return take(input, onceToken);
}

const kiosk = action('usage.kiosk', (ctx, input) => useKiosk(ctx, input, env().secret));
export async function kioskAction(input: unknown, onceToken: string) {
  return kiosk(input, onceToken);
}
