import { publishListing } from '@/domain/listings/publish-listing';
import { transitionRoute } from '@/server/listing-api';

export const POST = transitionRoute('POST /api/v1/listings/{id}/publish', publishListing);
