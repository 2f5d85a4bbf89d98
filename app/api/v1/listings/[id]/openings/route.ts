import { saveOpenings } from '@/domain/listings/save-openings';
import { partRoute } from '@/server/listing-api';

export const PUT = partRoute('PUT /api/v1/listings/{id}/openings', saveOpenings);
