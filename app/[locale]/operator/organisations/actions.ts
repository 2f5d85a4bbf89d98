'use server';

import {
  declineOrganisation,
  reinstateOrganisation,
  suspendOrganisation,
  verifyOrganisation,
} from '@/domain/organisations/change-status';
import { action } from '@/server/action';

const verify = action('organisations.verify', verifyOrganisation);
export async function verifyOrganisationAction(input: unknown, onceToken: string) {
  return await verify(input, onceToken);
}

const decline = action('organisations.decline', declineOrganisation);
export async function declineOrganisationAction(input: unknown, onceToken: string) {
  return await decline(input, onceToken);
}

const suspend = action('organisations.suspend', suspendOrganisation);
export async function suspendOrganisationAction(input: unknown, onceToken: string) {
  return await suspend(input, onceToken);
}

const reinstate = action('organisations.reinstate', reinstateOrganisation);
export async function reinstateOrganisationAction(input: unknown, onceToken: string) {
  return await reinstate(input, onceToken);
}
