'use server';

import { parseInput } from '@/domain/events/command';
import { createListing } from '@/domain/listings/create-listing';
import { deleteDraft } from '@/domain/listings/delete-draft';
import { duplicateListing } from '@/domain/listings/duplicate-listing';
import { getListingForEdit } from '@/domain/listings/get-listing';
import { listingRef } from '@/domain/listings/inputs';
import { captionListingFile, orderListingFiles, removeListingFile } from '@/domain/listings/listing-files';
import { archiveListing, pauseListing, publishListing, resumeListing } from '@/domain/listings/publish-listing';
import { saveOpenings } from '@/domain/listings/save-openings';
import { saveUnits } from '@/domain/listings/save-units';
import { updateListing } from '@/domain/listings/update-listing';
import { saveRates } from '@/domain/pricing/save-rates';
import { action } from '@/server/action';
import { withoutOrphans } from '@/server/listing-uploads';

const create = action('listings.create', createListing);
const update = action('listings.update', updateListing);
const openings = action('listings.save-openings', saveOpenings);
const units = action('listings.save-units', saveUnits);
const rates = action('listings.save-rates', saveRates);
const publish = action('listings.publish', publishListing);
const pause = action('listings.pause', pauseListing);
const resume = action('listings.resume', resumeListing);
const archive = action('listings.archive', archiveListing);
const duplicate = action('listings.duplicate', duplicateListing);
const remove = action('listings.delete-draft', (ctx, input) => withoutOrphans(deleteDraft(ctx, input)));
const captionFile = action('listings.caption-file', captionListingFile);
const orderFiles = action('listings.order-files', orderListingFiles);
const removeFile = action('listings.remove-file', (ctx, input) => withoutOrphans(removeListingFile(ctx, input)));
/** What another tab saved, for the editor to lay beside its own. */
const read = action('listings.read', (ctx, input) => getListingForEdit(ctx, parseInput(listingRef, input).listingId));

export async function createListingAction(input: unknown, onceToken: string) {
  return create(input, onceToken);
}
export async function updateListingAction(input: unknown, onceToken: string) {
  return update(input, onceToken);
}
export async function saveOpeningsAction(input: unknown, onceToken: string) {
  return openings(input, onceToken);
}
export async function saveUnitsAction(input: unknown, onceToken: string) {
  return units(input, onceToken);
}
export async function saveRatesAction(input: unknown, onceToken: string) {
  return rates(input, onceToken);
}
export async function publishListingAction(input: unknown, onceToken: string) {
  return publish(input, onceToken);
}
export async function pauseListingAction(input: unknown, onceToken: string) {
  return pause(input, onceToken);
}
export async function resumeListingAction(input: unknown, onceToken: string) {
  return resume(input, onceToken);
}
export async function archiveListingAction(input: unknown, onceToken: string) {
  return archive(input, onceToken);
}
export async function duplicateListingAction(input: unknown, onceToken: string) {
  return duplicate(input, onceToken);
}
export async function deleteDraftAction(input: unknown, onceToken: string) {
  return remove(input, onceToken);
}
export async function captionFileAction(input: unknown, onceToken: string) {
  return captionFile(input, onceToken);
}
export async function orderFilesAction(input: unknown, onceToken: string) {
  return orderFiles(input, onceToken);
}
export async function removeFileAction(input: unknown, onceToken: string) {
  return removeFile(input, onceToken);
}
export async function readListingAction(input: unknown, onceToken: string) {
  return read(input, onceToken);
}
