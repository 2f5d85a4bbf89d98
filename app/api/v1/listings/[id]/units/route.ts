import { saveUnits } from '@/domain/listings/save-units';
import { partRoute } from '@/server/listing-api';

export const PUT = partRoute('PUT /api/v1/listings/{id}/units', saveUnits);
