import { z } from 'zod';
import type { OpenApiRoute } from './route';

export const platformApi: readonly OpenApiRoute[] = [
  {
    method: 'GET',
    path: '/openapi.json',
    tag: 'platform',
    summary: 'This description',
    access: 'public',
    responses: { 200: { description: 'OpenAPI 3.1', schema: z.record(z.string(), z.unknown()) } },
  },
];
