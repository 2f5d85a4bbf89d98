import { withdrawNeed } from '@/domain/needs/change-status';
import { needTransitionRoute } from '@/server/need-api';

export const POST = needTransitionRoute('POST /api/v1/needs/{id}/withdraw', withdrawNeed);
