import { saveRates } from '@/domain/pricing/save-rates';
import { partRoute } from '@/server/listing-api';

export const PUT = partRoute('PUT /api/v1/listings/{id}/rates', saveRates);
