'use server';

import {
  changeSavedSearch,
  removeSavedSearch,
  saveSearch,
  unsubscribeFromSearch,
} from '@/domain/saved-searches/save-search';
import { action } from '@/server/action';

const save = action('searches.save', saveSearch);
export async function saveSearchAction(input: unknown, onceToken: string) {
  return await save(input, onceToken);
}

const change = action('searches.change', changeSavedSearch);
export async function changeSavedSearchAction(input: unknown, onceToken: string) {
  return await change(input, onceToken);
}

const remove = action('searches.remove', removeSavedSearch);
export async function removeSavedSearchAction(input: unknown, onceToken: string) {
  return await remove(input, onceToken);
}

const unsubscribe = action('searches.unsubscribe', unsubscribeFromSearch);
export async function unsubscribeAction(input: unknown, onceToken: string) {
  return await unsubscribe(input, onceToken);
}
