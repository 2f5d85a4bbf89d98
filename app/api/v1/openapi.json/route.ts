import { apiRoute } from '@/server/api';
import { env } from '@/server/env';
import { openApiDocument } from '@/server/openapi/document';

export const GET = apiRoute({
  name: 'GET /openapi.json',
  access: 'public',
  handle: async () => ({
    body: openApiDocument(env().publicUrl),
    headers: { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' },
  }),
});
