'use server';

import { removeSynonyms, saveSynonyms } from '@/domain/search/edit-synonyms';
import { action } from '@/server/action';

const save = action('synonyms.save', saveSynonyms);
export async function saveSynonymsAction(input: unknown, onceToken: string) {
  return await save(input, onceToken);
}

const remove = action('synonyms.remove', removeSynonyms);
export async function removeSynonymsAction(input: unknown, onceToken: string) {
  return await remove(input, onceToken);
}
