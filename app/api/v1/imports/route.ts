import { z } from 'zod';
import { DomainError } from '@/core/errors';
import { parseInput } from '@/domain/events/command';
import { runImport } from '@/domain/imports/run-import';
import { findKind } from '@/domain/listings/kinds';
import { apiRoute } from '@/server/api';
import { importNames, readImportUpload } from '@/server/imports';
import { importQuery } from '@/server/openapi/imports';
import { importAnswer } from './import-answer';

const mappingSchema = z.record(z.string(), z.string());

/** Imports the file in the body into the token's organisation. */
export const POST = apiRoute({
  name: 'POST /api/v1/imports',
  access: 'imports:write',
  bodyType: 'raw',
  handle: async ({ ctx, query, request, locale }) => {
    const { mapping, dryRun, publish, ...rest } = parseInput(importQuery, query);
    const kind = findKind(rest.kind);
    if (!kind) throw new DomainError('invalid-input', { fields: [{ path: 'kind', code: 'invalid-choice' }] });
    const organisationId = ctx.actor.type === 'person' ? ctx.actor.token?.organisationId : undefined;
    const upload = await uploadOf(request);
    const input = {
      ...rest,
      organisationId,
      dryRun: dryRun === 'true',
      publish: publish === 'true',
      ...(mapping === undefined ? {} : { mapping: parseMapping(mapping) }),
    };
    const { id } = await runImport(ctx, input, await readImportUpload(upload), importNames(kind));
    return {
      status: 201,
      body: await importAnswer(ctx, locale, { id, limit: 100 }),
      headers: { location: `/api/v1/imports/${id}` },
    };
  },
});

/** The body itself, or the part `file` of a form. */
async function uploadOf(request: Request): Promise<Blob | Request> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) return request;
  const form = await request.formData().catch(() => {
    throw new DomainError('malformed-request', { fields: [{ path: '', code: 'invalid-format' }] });
  });
  const file = form.get('file');
  if (file instanceof Blob) return file;
  throw new DomainError('invalid-input', { fields: [{ path: 'file', code: 'invalid-file' }] });
}

function parseMapping(text: string): Record<string, string> {
  try {
    return mappingSchema.parse(JSON.parse(text));
  } catch {
    throw new DomainError('invalid-input', { fields: [{ path: 'mapping', code: 'invalid-format' }] });
  }
}
