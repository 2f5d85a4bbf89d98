import type { ListingRunners } from '@/components/listings/manage/listing-actions';
import {
  archiveListingAction,
  deleteDraftAction,
  duplicateListingAction,
  pauseListingAction,
  publishListingAction,
  resumeListingAction,
} from './actions';

/** What the menu of a listing does. */
export const listingActions: ListingRunners = {
  publish: publishListingAction,
  pause: pauseListingAction,
  resume: resumeListingAction,
  archive: archiveListingAction,
  duplicate: duplicateListingAction,
  remove: deleteDraftAction,
};
