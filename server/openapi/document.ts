import { z } from 'zod';
import { ERROR_STATUS, type ErrorCode } from '@/core/errors';
import { TOKEN_SCOPES } from '@/domain/identity/policy';
import type { ApiResponse, OpenApiRoute } from './route';
import { API_ROUTES } from './routes';

type Json = Record<string, unknown>;

/** The REST interface as OpenAPI 3.1, made from the schemas that the routes parse with. */
export function openApiDocument(serverUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of API_ROUTES) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Commonlab',
      version: '1',
      description:
        'Instruments, spaces, patents and services of universities and labs, to find and to book. Errors are RFC 9457 problem details. Every call that changes something takes an Idempotency-Key: the same key with the same body answers the same for 24 hours. Accept-Language chooses the language of messages (zh-CN, en).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${serverUrl}/api/v1` }],
    tags: [...new Set(API_ROUTES.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: `A token with scopes (${TOKEN_SCOPES.join(', ')}, or * for all), made on the account page or by \`npm run token\`.`,
        },
      },
    },
  };
}

function operation(route: OpenApiRoute): Json {
  const mutates = route.method !== 'GET';
  const parameters = [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
    ...(mutates ? [IDEMPOTENCY_KEY] : []),
  ];
  return {
    operationId: operationId(route),
    tags: [tagOf(route)],
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    // A public route also takes a token, whose rights then count.
    security: route.access === 'public' ? [{}, { bearer: [] }] : [{ bearer: [] }],
    ...(route.access === 'public' ? {} : { 'x-scope': route.access }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(route),
    responses: responsesOf(route),
  };
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description ? { description } : {}),
    schema: property,
  }));
}

function requestBody({ body, bodyContentTypes }: OpenApiRoute): Json {
  if (!body && !bodyContentTypes) return {};
  const content: Json = {};
  if (body) content['application/json'] = { schema: jsonSchema(body, 'input') };
  for (const type of bodyContentTypes ?? []) content[type] = { schema: { type: 'string' } };
  return { requestBody: { required: true, content } };
}

function responsesOf(route: OpenApiRoute): Json {
  const responses: Json = {};
  for (const [status, answer] of Object.entries(route.responses)) responses[status] = success(answer);
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of problemsOf(route)) {
    byStatus.set(ERROR_STATUS[code], [...(byStatus.get(ERROR_STATUS[code]) ?? []), code]);
  }
  for (const [status, codes] of [...byStatus].sort(([a], [b]) => a - b)) responses[status] = problem(codes);
  responses.default = problem(['unexpected', 'service-unavailable']);
  return responses;
}

function success({ description, schema, contentType = 'application/json' }: ApiResponse): Json {
  if (schema) return { description, content: { [contentType]: { schema: jsonSchema(schema, 'output') } } };
  return contentType === 'application/json' ? { description } : { description, content: { [contentType]: {} } };
}

function problem(codes: readonly ErrorCode[]): Json {
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** What any call may answer, and what this one adds. */
function problemsOf(route: OpenApiRoute): Set<ErrorCode> {
  const codes = new Set<ErrorCode>(['invalid-token', 'too-many-requests', ...(route.problems ?? [])]);
  if (route.access !== 'public') codes.add('sign-in-required').add('insufficient-scope');
  if (route.params) codes.add('not-found');
  if (route.query || route.body || route.bodyContentTypes) codes.add('invalid-input');
  if (route.method !== 'GET') codes.add('malformed-request').add('payload-too-large').add('idempotency-mismatch');
  return codes;
}

function tagOf(route: OpenApiRoute): string {
  return route.tag ?? route.path.split('/')[1] ?? 'other';
}

/** `POST /bookings/{id}/{action}` → `postBookingsByIdByAction`. */
function operationId({ method, path }: OpenApiRoute): string {
  const words = path
    .split('/')
    .filter(Boolean)
    .map((part) => part.replace(/^\{(.+)\}$/, 'by-$1'))
    .join('-')
    .split(/[^A-Za-z0-9]+/);
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Dates travel as ISO 8601 text, bigints as whole numbers. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema: target }) => {
      const { type } = zodSchema._zod.def;
      if (type === 'date') Object.assign(target, { type: 'string', format: 'date-time' });
      if (type === 'bigint') Object.assign(target, { type: 'integer', format: 'int64' });
    },
  });
  return rest;
}

const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Makes a repeat harmless: at most 255 visible ASCII characters.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

const PROBLEM: Json = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(ERROR_STATUS) },
    errorId: { type: 'string', description: 'Under which the server has logged an unexpected error.' },
    params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
          params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
        },
      },
    },
  },
};
