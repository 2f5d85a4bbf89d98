'use server';

import { z } from 'zod';
import { parseInput } from '@/domain/events/command';
import { submitOrganisation, withdrawOrganisation } from '@/domain/organisations/change-status';
import { chooseOrganisation } from '@/domain/organisations/choose-organisation';
import { requireManager } from '@/domain/organisations/policy';
import { setLogo } from '@/domain/organisations/set-logo';
import { updateOrganisation } from '@/domain/organisations/update-organisation';
import { action } from '@/server/action';
import { prepareImage } from '@/server/images';
import { storeWith } from '@/server/uploads';

const update = action('organisations.update', updateOrganisation);
export async function updateOrganisationAction(input: unknown, onceToken: string) {
  return await update(input, onceToken);
}

const submit = action('organisations.submit', submitOrganisation);
export async function submitOrganisationAction(input: unknown, onceToken: string) {
  return await submit(input, onceToken);
}

const withdraw = action('organisations.withdraw', withdrawOrganisation);
export async function withdrawOrganisationAction(input: unknown, onceToken: string) {
  return await withdraw(input, onceToken);
}

const LOGO_SIZE = { longestSide: 512 };
const logoInput = z.strictObject({ organisationId: z.uuid(), file: z.unknown() });

const uploadLogo = action('organisations.set-logo', async (ctx, input) => {
  const { organisationId, file } = parseInput(logoInput, input);
  // Before any work on the picture: a stranger's upload is not even read.
  requireManager(ctx.actor, organisationId);
  const prepared = await prepareImage(file, LOGO_SIZE);
  return await storeWith(organisationId, prepared, (stored) => setLogo(ctx, { organisationId }, stored));
});
export async function setLogoAction(input: unknown, onceToken: string) {
  return await uploadLogo(input, onceToken);
}

const removeLogo = action('organisations.remove-logo', (ctx, input) => setLogo(ctx, input, null));
export async function removeLogoAction(input: unknown, onceToken: string) {
  return await removeLogo(input, onceToken);
}

const choose = action('organisations.choose', chooseOrganisation);
export async function chooseOrganisationAction(input: unknown, onceToken: string) {
  return await choose(input, onceToken);
}
