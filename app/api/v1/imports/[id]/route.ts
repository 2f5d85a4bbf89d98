import { z } from 'zod';
import { notFound } from '@/core/errors';
import { parseInput } from '@/domain/events/command';
import { apiRoute } from '@/server/api';
import { importErrorsQuery } from '@/server/openapi/imports';
import { importAnswer } from '../import-answer';

/** How an import went, with its refused rows page by page. */
export const GET = apiRoute<{ id: string }>({
  name: 'GET /api/v1/imports/{id}',
  access: 'imports:write',
  handle: async ({ ctx, params, query, locale }) => {
    if (!z.uuid().safeParse(params.id).success) throw notFound();
    const page = parseInput(importErrorsQuery, query);
    return { body: await importAnswer(ctx, locale, { id: params.id, ...page }) };
  },
});
