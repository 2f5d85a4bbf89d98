'use server';

import { parseInput } from '@/domain/events/command';
import { matchTextInput } from '@/domain/needs/inputs';
import { matchPastedText } from '@/domain/needs/match-listings';
import { action } from '@/server/action';

const match = action('needs.match-text', (ctx, input) => matchPastedText(ctx, parseInput(matchTextInput, input)));

export async function matchTextAction(input: unknown, onceToken: string) {
  return match(input, onceToken);
}
