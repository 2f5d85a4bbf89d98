import { z } from 'zod';
import { normaliseIpcSymbol } from '@/core/identifiers/ipc';
import { checkedIdentifier, line, localeParagraph, paragraph, requiredLocaleText } from '@/core/text-schemas';
import {
  DESCRIPTION_MAX,
  IPC_MAX,
  KEYWORDS_MAX,
  NEED_KINDS,
  NEED_STATUSES,
  PARTNERSHIPS,
  PASTED_MAX,
  PRIVATE_NOTE_MAX,
  SPECIFICATION_MAX,
  SUMMARY_MAX,
  TITLE_MAX,
} from './rules';

const needId = z.uuid();
/** The version the writer saw; refused as stale when it is no longer the current one. Absent: the last writer wins. */
const version = z.int().min(1).max(2_147_483_647).optional();

/** Names one need. */
export const needRef = z.strictObject({ needId, version });

const keywords = distinct(z.array(line(1, 80)).max(KEYWORDS_MAX));

/** An absent field is empty: a form or a caller always sends the whole need. */
export const needFields = z.strictObject({
  title: requiredLocaleText(TITLE_MAX),
  summary: localeParagraph(SUMMARY_MAX).default({}),
  description: localeParagraph(DESCRIPTION_MAX).default({}),
  specification: localeParagraph(SPECIFICATION_MAX).default({}),
  technologyKeywords: keywords.default([]),
  marketKeywords: keywords.default([]),
  ipcSymbols: distinct(z.array(checkedIdentifier(normaliseIpcSymbol, 'ipc-symbol')).max(IPC_MAX)).default([]),
  partnerships: distinct(z.array(z.enum(PARTNERSHIPS)).max(PARTNERSHIPS.length)).default([]),
  kinds: distinct(z.array(z.enum(NEED_KINDS)).max(NEED_KINDS.length)).default([]),
  trlMin: z.int().min(1).max(9).nullish(),
  /** Whole fen. */
  budgetMinor: z.int().min(0).max(1_000_000_000_000).nullish(),
  deadlineOn: z.iso.date().nullish(),
  regionCode: z
    .string()
    .regex(/^\d{2,6}$/, { error: 'invalid-region' })
    .nullish(),
  privateNote: paragraph(PRIVATE_NOTE_MAX).nullish(),
});
export type NeedFields = z.output<typeof needFields>;

export const createNeedInput = needFields.extend({ organisationId: z.uuid() });
export const updateNeedInput = needFields.extend({ needId, version });
/** Over HTTP the token says which organisation, unless the caller does. */
export const postNeedBody = needFields.extend({ organisationId: z.uuid().optional() });
export const putNeedBody = needFields.extend({ version });

const cursor = z
  .string()
  .regex(/^\d{1,16}_[0-9a-f-]{36}$/)
  .optional()
  .catch(undefined);

/** What the market list's address may say. Anything that is no filter is left out rather than refused. */
export const listNeedsQuery = z.object({
  kind: z.enum(NEED_KINDS).optional().catch(undefined),
  region: z
    .string()
    .regex(/^\d{2,6}$/)
    .optional()
    .catch(undefined),
  cursor,
  limit: z.coerce.number().int().min(1).max(100).default(20).catch(20),
});
export type ListNeedsQuery = z.output<typeof listNeedsQuery>;

/** What the workbench list's address may say. */
export const ownNeedsQuery = z.object({
  status: z.enum(NEED_STATUSES).optional().catch(undefined),
  cursor,
  limit: z.coerce.number().int().min(1).max(100).default(25).catch(25),
});
export type OwnNeedsQuery = z.output<typeof ownNeedsQuery>;

/** How matches of a need are asked for. */
export const needMatchesQuery = z.strictObject({
  kind: z.enum(NEED_KINDS).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type NeedMatchesQuery = z.output<typeof needMatchesQuery>;

/** A page of text that is matched against what is offered. */
export const matchTextInput = z.strictObject({
  text: paragraph(PASTED_MAX).min(1),
  kind: z.enum(NEED_KINDS).default('patent'),
});
export type MatchTextInput = z.output<typeof matchTextInput>;

function distinct<T extends z.ZodArray>(list: T) {
  return list.refine((items) => new Set(items).size === items.length, { error: 'repeated' });
}
