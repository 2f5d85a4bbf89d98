'use server';

import { fileTypeFromBuffer } from 'file-type';
import { z } from 'zod';
import { parseInput } from '@/domain/events/command';
import { declareQualification } from '@/domain/qualifications/declare';
import { requireLearner } from '@/domain/qualifications/policy';
import { providerOfQualification } from '@/domain/qualifications/queries';
import { bookSeat, giveBackSeat } from '@/domain/qualifications/seats';
import { action } from '@/server/action';
import { prepareDocument } from '@/server/documents';
import { prepareImage } from '@/server/images';
import { storeWith } from '@/server/uploads';

const withProof = z.looseObject({ qualificationId: z.uuid(), proof: z.unknown().optional() });
const SCAN_SIZE = { longestSide: 2400 };

const declare = action('qualifications.declare', async (ctx, input) => {
  // Before any work on the file: a stranger's upload is not even read.
  requireLearner(ctx.actor);
  const { proof, ...words } = parseInput(withProof, input);
  if (!proof) return declareQualification(ctx, words, null);
  const organisationId = await providerOfQualification(ctx.db, words.qualificationId);
  const prepared = await prepareProof(proof);
  return storeWith(organisationId, prepared, (stored) => declareQualification(ctx, words, stored));
});
export async function declareAction(input: unknown, onceToken: string) {
  return declare(input, onceToken);
}

const seat = action('qualifications.book-seat', bookSeat);
export async function bookSeatAction(input: unknown, onceToken: string) {
  return seat(input, onceToken);
}

const back = action('qualifications.give-back-seat', giveBackSeat);
export async function giveBackSeatAction(input: unknown, onceToken: string) {
  return back(input, onceToken);
}

/** A certificate is a document, or a photo of one. */
async function prepareProof(proof: unknown) {
  const head = proof instanceof File ? new Uint8Array(await proof.slice(0, 4100).arrayBuffer()) : new Uint8Array();
  const type = await fileTypeFromBuffer(head);
  return type?.mime.startsWith('image/') ? prepareImage(proof, SCAN_SIZE, 'proof') : prepareDocument(proof, 'proof');
}
