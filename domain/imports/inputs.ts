import { z } from 'zod';
import { line } from '@/core/text-schemas';
import { LISTING_KIND_NAMES } from '@/domain/listings/kinds';

export const IMPORT_FORMATS = ['csv', 'jsonl', 'uniquip'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** The largest file that pages and API take; the command line has no bound. */
export const IMPORT_MAX_BYTES = 20_000_000;

/** Column header → column key of the kind; headers that are not named are left out. */
const mapping = z.record(z.string().max(200), z.string().max(100));

export const importInput = z.strictObject({
  organisationId: z.uuid(),
  kind: z.string().refine((name) => LISTING_KIND_NAMES.some((known) => known === name), 'invalid-choice'),
  format: z.enum(IMPORT_FORMATS),
  fileName: line(0, 200).default(''),
  /** Absent: columns are recognised by their headers. */
  mapping: mapping.optional(),
  dryRun: z.boolean().default(false),
  /** Publish the new listings that are complete; needs the right to publish. */
  publish: z.boolean().default(false),
});
export type ImportInput = z.input<typeof importInput>;
