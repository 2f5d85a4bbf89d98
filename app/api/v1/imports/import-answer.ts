import type { Locale } from '@/core/locale-text';
import type { CommandContext } from '@/domain/events/command';
import { getImportRun, listImportRowErrors } from '@/domain/imports/queries';
import { fieldSentence } from '@/server/i18n/sentences';

/** An import with a page of its refused rows, each with a sentence. */
export async function importAnswer(
  ctx: CommandContext,
  locale: Locale,
  { id, cursor, limit }: { id: string; cursor?: string; limit: number },
) {
  const { organisationId: _, createdBy: __, ...run } = await getImportRun(ctx, id);
  const { errors, next } = await listImportRowErrors(ctx, { importRunId: id, after: cursor, limit });
  return {
    ...run,
    errors: errors.map(({ params, ...error }) => {
      return { ...error, message: fieldSentence(locale, { path: '', code: error.code, params }) };
    }),
    nextCursor: next,
  };
}
