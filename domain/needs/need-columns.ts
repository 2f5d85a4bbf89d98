import { eq } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Transaction } from '@/db/client';
import { region } from '@/db/schema/organisations';
import { analyseDocument, type FieldWeight } from '@/domain/search/analyse';
import { toTsvector } from '@/domain/search/text-vectors';
import type { NeedFields } from './inputs';
import type { NeedRow } from './load-need';

/** What every command on a need answers. */
export interface NeedState {
  id: string;
  organisationId: string;
  status: NeedRow['status'];
  version: number;
}

export function stateOf({ id, organisationId, status, version }: NeedRow): NeedState {
  return { id, organisationId, status, version };
}

/** The fields as columns, with the search terms that follow from them. Throws `invalid-input` for an unknown region. */
export async function toColumns(tx: Transaction, { budgetMinor, ...fields }: NeedFields) {
  const { regionCode } = fields;
  if (regionCode && (await tx.$count(region, eq(region.code, regionCode))) === 0) {
    throw new DomainError('invalid-input', { fields: [{ path: 'regionCode', code: 'invalid-region' }] });
  }
  const terms = analyseDocument(publishedTexts(fields));
  return {
    ...fields,
    trlMin: fields.trlMin ?? null,
    deadlineOn: fields.deadlineOn ?? null,
    regionCode: regionCode ?? null,
    privateNote: fields.privateNote || null,
    budgetMinor: budgetMinor == null ? null : BigInt(budgetMinor),
    terms: toTsvector(terms),
    termCount: terms.length,
  };
}

type Texts = Pick<
  NeedFields,
  'title' | 'summary' | 'description' | 'specification' | 'technologyKeywords' | 'marketKeywords'
>;

/** The texts of a need that others may read, the weightiest first. The private note is not among them. */
export function publishedTexts(need: Texts): { text: string; weight: FieldWeight }[] {
  const fields: { text: string; weight: FieldWeight }[] = [
    { text: bothLanguages(need.title), weight: 'A' },
    { text: [...need.technologyKeywords, ...need.marketKeywords].join('\n'), weight: 'A' },
    { text: bothLanguages(need.summary), weight: 'B' },
    { text: bothLanguages(need.specification), weight: 'C' },
    { text: bothLanguages(need.description), weight: 'D' },
  ];
  return fields.filter(({ text }) => text !== '');
}

function bothLanguages(text: LocaleText): string {
  return [text.zh, text.en].filter(Boolean).join('\n');
}
