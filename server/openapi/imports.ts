import { z } from 'zod';
import { IMPORT_FORMATS } from '@/domain/imports/inputs';
import { LISTING_KIND_NAMES } from '@/domain/listings/kinds';
import type { OpenApiRoute } from './route';

/** Query of `POST /imports`. */
export const importQuery = z.object({
  kind: z.string().meta({ enum: LISTING_KIND_NAMES }),
  format: z.enum(IMPORT_FORMATS),
  /** `true`: nothing is written. */
  dryRun: z.enum(['true', 'false']).default('false'),
  /** `true`: new listings that are complete are published. */
  publish: z.enum(['true', 'false']).default('false'),
  /** JSON object: column header → column. Absent: columns are recognised by their headers. */
  mapping: z.string().max(20_000).optional(),
  fileName: z.string().max(200).default(''),
});

/** Query of `GET /imports/{id}`. */
export const importErrorsQuery = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(100),
});

const rowError = z.object({
  row: z.int(),
  column: z.string(),
  code: z.string(),
  message: z.string(),
  value: z.string(),
});

const importRunBody = z.object({
  id: z.uuid(),
  kind: z.string(),
  format: z.string(),
  fileName: z.string(),
  encoding: z.string(),
  mapping: z.record(z.string(), z.string()),
  dryRun: z.boolean(),
  publish: z.boolean(),
  state: z.enum(['running', 'completed', 'failed', 'interrupted']),
  failure: z.string().nullable(),
  rows: z.object({
    read: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    failed: z.int(),
    published: z.int(),
  }),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
  errors: z.array(rowError),
  nextCursor: z.string().nullable(),
});

const BODY_TYPES = ['text/csv', 'application/jsonl', 'application/octet-stream', 'multipart/form-data'];

export const importsApi: readonly OpenApiRoute[] = [
  {
    method: 'POST',
    path: '/imports',
    summary: 'Import listings from a file',
    description:
      'The body is the file itself, or a form with one part `file`. UTF-8, UTF-16 and GB18030 are told apart. Rows whose reference is known change that listing. Each bad row is reported with row, column, code and value; the others are kept.',
    access: 'imports:write',
    query: importQuery,
    bodyContentTypes: BODY_TYPES,
    responses: { 201: { description: 'What became of the rows', schema: importRunBody } },
    problems: ['unreadable-file', 'unsupported-media-type', 'forbidden'],
  },
  {
    method: 'GET',
    path: '/imports/{id}',
    summary: 'An import and its refused rows',
    access: 'imports:write',
    params: z.object({ id: z.uuid() }),
    query: importErrorsQuery,
    responses: { 200: { description: 'The import', schema: importRunBody } },
  },
];
